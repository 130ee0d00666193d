"""What the OpenAPI document says of every operation beside its own answers: errors and headers.

All errors have one form (`judge_site.errors`), so they are described here once. A view names an
error of its own by its status and a sentence; the form is filled in.
"""

import re
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from rest_framework.permissions import IsAdminUser

from judge_site.api_text import PARAMETERS
from judge_site.examples import ANSWERS, REQUESTS, VALUES

FORM = {
    "type": "object",
    "description": "`code` is for machines and stays as it is; `detail` is a sentence.",
    "properties": {
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "fields": {
            "type": "object",
            "description": "What is wrong with which field of the body or the query.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
    "required": ["code", "detail"],
}
WORDS = {
    400: "The body, or the query, is not what is asked for: `invalid`, `bad_json`, `bad_text`, ...",
    401: "No token, or a wrong one: `not_authenticated`, `bad_token`.",
    403: "Not yours to do: `permission_denied`.",
    404: "There is no such thing, or it is not yours: `not_found`.",
    413: "Too large: `too_large`, `source_too_large`, `input_too_large`.",
    415: "The body is not `application/json`: `unsupported_media_type`.",
    429: "Too fast: `too_many_requests`.",
}
RETRY_AFTER = {
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}},
}
WAITING = ("429", "503")


class Schema(AutoSchema):
    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        operation = super().get_operation(*args, **kwargs)
        if operation is None:
            return None
        answers = operation["responses"]
        for status in self._errors(operation):
            answers.setdefault(str(status), {"description": WORDS[status]})
        for status in filter(lambda one: one >= "400", answers):
            answers[status]["content"] = {"application/json": {"schema": self._form().ref}}
            if status in WAITING:
                answers[status].setdefault("headers", {}).update(RETRY_AFTER)
        operation["responses"] = dict(sorted(answers.items()))
        _describe_parameters(operation)
        _add_examples(operation)
        return operation

    def get_summary(self) -> str | None:
        """The first sentence of the docstring; all of it is the description."""
        first = super().get_description().strip().partition("\n\n")[0]
        return " ".join(first.split()).partition(". ")[0].rstrip(".") or None

    def _errors(self, operation: dict[str, Any]) -> set[int]:
        """The errors that an operation has for what it is."""
        places = {one["in"] for one in operation.get("parameters", ())}
        pages = {"cursor", "page"} & {one["name"] for one in operation.get("parameters", ())}
        found = {
            400: "query" in places or "requestBody" in operation,
            401: bool(operation.get("security")),
            403: IsAdminUser in self.view.permission_classes,
            404: "path" in places or bool(pages),
            413: "requestBody" in operation,
            415: "requestBody" in operation,
            429: bool(self.view.get_throttles()),
        }
        return {status for status, is_so in found.items() if is_so}

    def _form(self) -> ResolvedComponent:
        kind = ResolvedComponent.SCHEMA
        component = ResolvedComponent("Error", kind, FORM, "Error")  # type: ignore[no-untyped-call]
        self.registry.register_on_missing(component)
        return component


def _describe_parameters(operation: dict[str, Any]) -> None:
    for one in operation.get("parameters", ()):
        one["description"] = PARAMETERS.get(one["name"], one.get("description", ""))
        if one["name"] in VALUES:
            one["example"] = VALUES[one["name"]]
    for answer in operation["responses"].values():
        for name, header in answer.get("headers", {}).items():
            header["description"] = PARAMETERS.get(name, header.get("description", ""))


def _add_examples(operation: dict[str, Any]) -> None:
    name = operation["operationId"]
    for media in operation.get("requestBody", {}).get("content", {}).values():
        media["example"] = REQUESTS[name]
    for status, answer in operation["responses"].items():
        for media in answer.get("content", {}).values():
            media["example"] = ANSWERS[name] if status < "400" else _error(answer)


def _error(answer: dict[str, Any]) -> dict[str, str]:
    """An error with the first code that the words about it name."""
    code = re.findall(r"`([a-z_]+)`", answer["description"])[0]
    return {"code": code, "detail": "What is wrong, in words."}
