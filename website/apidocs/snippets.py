"""A request of the OpenAPI document's example, as code: curl, Python (requests), JavaScript."""

import json
import pprint
import shlex
from dataclasses import dataclass
from typing import Any

from website.pages.apidocs import Snippet


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent. `body` is None where there is none."""

    operation: str
    method: str
    address: str
    needs_token: bool
    body: dict[str, Any] | None
    has_answer: bool


def snippets(request: Request) -> tuple[Snippet, ...]:
    """The request in each language; the first one is shown at once."""
    made = (
        ("curl", "curl", _curl(request)),
        ("python", "Python (requests)", _python(request)),
        ("javascript", "JavaScript (fetch)", _javascript(request)),
    )
    return tuple(
        Snippet(
            id=f"{request.operation}-{key}", language=name, source=source, is_open=key == "curl"
        )
        for key, name, source in made
    )


def _curl(request: Request) -> str:
    method = [] if request.method == "GET" else [f"-X {request.method}"]
    parts = [" ".join(["curl", *method, shlex.quote(request.address)])]
    if request.needs_token:
        parts.append('-H "Authorization: Token $TOKEN"')
    if request.body is not None:
        parts.append('-H "Content-Type: application/json"')
        parts.append(f"-d {shlex.quote(json.dumps(request.body))}")
    return " \\\n  ".join(parts)


def _python(request: Request) -> str:
    arguments = [json.dumps(request.address)]
    if request.needs_token:
        arguments.append('headers={"Authorization": f"Token {token}"}')
    if request.body is not None:
        body = pprint.pformat(request.body, sort_dicts=False, width=80, compact=True)
        arguments.append(f"json={_indented(body, 4)}")
    lines = ["import requests", "", f"answer = requests.{request.method.lower()}("]
    lines += [f"    {one}," for one in (*arguments, "timeout=30")]
    lines += [")", "answer.raise_for_status()"]
    lines += ["print(answer.json())"] if request.has_answer else []
    return "\n".join(lines)


def _javascript(request: Request) -> str:
    headers = {"Content-Type": '"application/json"'} if request.body is not None else {}
    if request.needs_token:
        headers["Authorization"] = "`Token ${token}`"
    lines = [f"  method: {json.dumps(request.method)},"] if request.method != "GET" else []
    if headers:
        pairs = ", ".join(f"{json.dumps(name)}: {value}" for name, value in headers.items())
        lines.append(f"  headers: {{ {pairs} }},")
    if request.body is not None:
        body = _indented(json.dumps(request.body, indent=2), 2)
        lines.append(f"  body: JSON.stringify({body}),")
    options = ", {\n" + "\n".join(lines) + "\n}" if lines else ""
    call = f"const answer = await fetch({json.dumps(request.address)}{options});"
    said = "\nconsole.log(await answer.json());" if request.has_answer else ""
    return f"{call}\nif (!answer.ok) throw new Error(await answer.text());{said}"


def _indented(text: str, width: int) -> str:
    return text.replace("\n", "\n" + " " * width)
