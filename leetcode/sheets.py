"""One problem as LeetCode's editors need it: statement, starter code, examples, metaData."""

import json
import re
from collections.abc import Callable
from functools import cache
from html import escape
from typing import Any

from leetcode import languages
from problems.excerpts import editable_text
from problems.models import MAX_SAMPLES, Problem
from problems.statements import render
from runners.functions.drivers import find as find_driver
from runners.signature import Signature, SignatureError, read_signature

_SCRIPT = re.compile(r"<sup>([^<]*)</sup>")
_SMALL = re.compile(r"0*([01]?[0-9]?[0-9]|2[0-4][0-9]|25[0-5])")  # one client reads a byte
_PROGRAM = {  # of a problem that asks for a whole program
    "name": "main",
    "params": [{"name": "input", "type": "string"}],
    "return": {"type": "string"},
    "manual": True,
}
Node = dict[str, Any]


def sheet(problem: Problem) -> Node:
    """The fields beside those of the lists. Each is made only if a query asks for it."""
    signature = signature_of(problem)
    path = f"/problems/{problem.slug}/"

    @cache  # five fields show them
    def examples() -> list[str]:
        return examples_of(problem)

    return {
        "content": lambda *_: content(problem, examples),
        "codeSnippets": lambda *_: snippets(signature),
        "codeDefinition": lambda *_: json.dumps(_definitions(signature)),
        "metaData": json.dumps(signature.metadata() if signature else _PROGRAM),
        "sampleTestCase": lambda *_: next(iter(examples()), ""),
        "exampleTestcases": lambda *_: "\n".join(examples()),
        "exampleTestcaseList": lambda *_: examples(),
        "jsonExampleTestcases": lambda *_: json.dumps(examples()),
        "enableRunCode": not problem.is_interactive,
        "enableSubmit": True,
        "enableTestMode": False,
        "enableDebugger": False,
        "judgerAvailable": problem.is_judgeable,
        "judgeType": "large",
        "submitUrl": f"{path}submit/",
        "questionDetailUrl": path,
        "langToValidPlayground": "{}",
        "envInfo": lambda *_: json.dumps({s: [one.name, ""] for s, one in languages.served()}),
        "similarQuestions": "[]",
        "similarQuestionList": [],
        "hints": [],
        "contributors": [],
        "mysqlSchemas": [],
        "dataSchemas": [],
        "frontendPreviews": "{}",
        "hasFrontendPreview": False,
        "editorType": "CKEDITOR",
        "note": "",
    }


def signature_of(problem: Problem) -> Signature | None:
    """None where a program is asked for, or where the signature can't be read."""
    data = problem.metadata.get("signature")
    try:
        return read_signature(data) if data else None
    except SignatureError:
        return None


def content(problem: Problem, examples: Callable[[], list[str]]) -> str:
    """The statement; clients keep a copy of one that has <pre>, so examples are shown in it."""
    html = _SCRIPT.sub(_as_client_reads, render(problem.statement, problem.statement_format))
    if "<pre>" in html:
        return html
    shown = "\n\n".join(examples())
    return (
        f"{html}\n<p><strong>Example input:</strong></p>\n<pre>{escape(shown, quote=False)}</pre>\n"
    )


def examples_of(problem: Problem) -> list[str]:
    """The sample inputs that are short texts, without the newline at their end."""
    if problem.is_interactive:  # there, they are the interactor's secrets
        return []
    samples = problem.cases.filter(is_sample=True).order_by("position")[:MAX_SAMPLES]
    texts = (editable_text(one.input_sha256, one.input_size) for one in samples)
    return [text.rstrip("\n") for text in texts if text is not None]


def snippets(signature: Signature | None) -> list[Node]:
    return [
        {"lang": languages.name_of(slug), "langSlug": slug, "code": code}
        for slug, language in languages.served()
        if (code := _starter(signature, slug, language.slug)) is not None
    ]


def _starter(signature: Signature | None, slug: str, language: str) -> str | None:
    """None where functions can't be written in this language."""
    if signature is None:
        return languages.comment(slug, "Read standard input, write standard output.")
    driver = find_driver(language)
    return driver.starter(signature) if driver else None


def _definitions(signature: Signature | None) -> list[Node]:
    return [
        {"value": one["langSlug"], "text": one["lang"], "defaultCode": one["code"]}
        for one in snippets(signature)
    ]


def _as_client_reads(found: re.Match[str]) -> str:
    inner = found[1].strip()
    if not inner:
        return ""
    is_large = inner.isascii() and inner.isdigit() and not _SMALL.fullmatch(inner)
    return f"^{inner}" if is_large else found[0]
