"""JSON from strangers. Python's reader has no bounds, and PostgreSQL's text has no NUL bytes."""

import json
from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework import status
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import JSONParser

from problems.validators import is_storable_json


class BodyTooLargeError(APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too_large"
    default_detail = "The request is too large."


class StrictJSONParser(JSONParser):
    """JSON of bounded size and depth whose texts can all be stored."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        del media_type, parser_context
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body: bytes = stream.read(limit + 1)
        if len(body) > limit:
            raise BodyTooLargeError(f"The request is too large: at most {limit} bytes.")
        try:
            value = json.loads(body.decode(), parse_constant=_refuse)
        except RecursionError as error:
            raise ParseError("The JSON is nested too deeply.") from error
        except ValueError as error:
            raise ParseError(f"The body is not valid JSON: {error}") from error
        if not is_storable_json(value):
            raise ParseError("Remove the NUL bytes and the broken Unicode.", code="bad_text")
        return value


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
