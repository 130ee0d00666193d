"""From the OpenAPI document, which drf-spectacular makes of the code, to the value of the page."""

import json
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode

from drf_spectacular.generators import SchemaGenerator

from website.apidocs.prose import paragraphs, prose, sentence
from website.apidocs.schemas import Schemas
from website.apidocs.snippets import Request, snippets
from website.pages.apidocs import (
    ApiAnswer,
    ApiDocsPage,
    Body,
    Component,
    FieldRow,
    Group,
    Operation,
)

_JSON = "application/json"
_FEW_ADDRESSES = 8  # of one site; a stranger's Host header can't fill the memory


@lru_cache(maxsize=_FEW_ADDRESSES)
def page(address: str) -> ApiDocsPage:
    """The page for the site at `address`, such as "https://example.org". It is made once."""
    document = _document()
    schemas = Schemas(document["components"]["schemas"])
    groups: dict[str, list[Operation]] = defaultdict(list)
    for path, methods in document["paths"].items():
        for method, one in methods.items():
            groups[one["tags"][0]].append(_operation(address, path, method, one, schemas))
    introduction = prose(document["info"]["description"])
    return ApiDocsPage(
        introduction=introduction.html,
        topics=introduction.topics,
        groups=tuple(Group(tag=tag, operations=tuple(found)) for tag, found in groups.items()),
        components=tuple(_component(name, document, schemas) for name in schemas.objects()),
    )


@cache
def _document() -> dict[str, Any]:
    generator = SchemaGenerator()  # type: ignore[no-untyped-call]
    document: dict[str, Any] = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return document


def _operation(
    address: str, path: str, method: str, one: dict[str, Any], schemas: Schemas
) -> Operation:
    request = _body(one.get("requestBody", {}), schemas)
    return Operation(
        id=one["operationId"],
        method=method.upper(),
        path=path,
        summary=one["summary"],
        description=paragraphs(_rest(one["description"])),
        login=_login(one),
        parameters=tuple(_parameter(each, schemas) for each in one.get("parameters", ())),
        request=request,
        answers=tuple(_answer(status, each, schemas) for status, each in one["responses"].items()),
        snippets=snippets(_request(address, path, method, one)),
    )


def _request(address: str, path: str, method: str, one: dict[str, Any]) -> Request:
    given = [each for each in one.get("parameters", ()) if "example" in each]
    places = {each["name"]: str(each["example"]) for each in given if each["in"] == "path"}
    query = {each["name"]: each["example"] for each in given if each["in"] == "query"}
    media = one.get("requestBody", {}).get("content", {}).get(_JSON)
    return Request(
        operation=one["operationId"],
        method=method.upper(),
        address=address + path.format(**places) + (f"?{urlencode(query)}" if query else ""),
        needs_token=_login(one) == "required",
        body=media["example"] if media else None,
        has_answer=any(
            "content" in each for status, each in one["responses"].items() if status < "300"
        ),
    )


def _login(one: dict[str, Any]) -> str:
    kinds = one.get("security")
    if not kinds:
        return "none"
    return "optional" if {} in kinds else "required"


def _rest(description: str) -> str:
    """The description without its first paragraph if that is the summary, and no more."""
    first, _, rest = description.strip().partition("\n\n")
    return rest if ". " not in " ".join(first.split()) else description


def _parameter(one: dict[str, Any], schemas: Schemas) -> FieldRow:
    name = one["name"] if one["in"] != "header" else f"{one['name']} (header)"
    is_required = one.get("required", False)
    return schemas.row(name, one["schema"], one.get("description", ""), is_required=is_required)


def _answer(status: str, one: dict[str, Any], schemas: Schemas) -> ApiAnswer:
    headers = one.get("headers", {}).items()
    return ApiAnswer(
        status=status,
        description=sentence(one.get("description", "")),
        headers=tuple(
            schemas.row(name, each["schema"], each["description"], is_required=True)
            for name, each in headers
        ),
        body=_body(one, schemas),
    )


def _body(one: dict[str, Any], schemas: Schemas) -> Body | None:
    media = one.get("content", {}).get(_JSON)
    if media is None:
        return None
    kind = schemas.kind(media["schema"])
    return Body(
        kind=kind.text,
        schema=kind.schema,
        fields=schemas.fields(media["schema"]),
        example=json.dumps(media["example"], indent=2, ensure_ascii=False),
    )


def _component(name: str, document: dict[str, Any], schemas: Schemas) -> Component:
    schema = document["components"]["schemas"][name]
    return Component(
        name=name,
        description=paragraphs(schema.get("description", "")),
        fields=schemas.fields(schema),
    )
