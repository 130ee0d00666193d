"""Refusing hostile requests before any view sees them."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from judge_site.errors import json_error

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def refuse_nul_bytes(get_response: GetResponse) -> GetResponse:
    """No address, query, cookie or token with a NUL byte goes on: PostgreSQL can't look it up."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        texts = [request.path, request.headers.get("Authorization", ""), *request.COOKIES.values()]
        if "%00" in request.META.get("QUERY_STRING", "") or any("\0" in text for text in texts):
            return json_error(400, "bad_text", "Remove the NUL bytes from the request.")
        return get_response(request)

    return middleware
