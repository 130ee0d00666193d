"""Test data for workers on other hosts, from the web server, by content hash.

    GET /api/v1/blobs/{sha256}/    Authorization: Bearer <BLOB_TOKEN>

A worker with BLOB_URL has `WebStorage` for its storage. It fetches what it does not have, checks
it against its hash, and keeps it within a bound: see problems.cache. Nothing is written this way.
"""

import re
from typing import IO, Any, cast

import requests
from django.conf import settings
from django.core.files import File
from django.core.files.storage import Storage, default_storage
from django.http import FileResponse
from django.utils.crypto import constant_time_compare
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.views import APIView

TIMEOUT_S = 30
HTTP_NOT_FOUND = 404
NAME = re.compile(r"data/[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})")


class WebStorage(Storage):
    """A read-only storage of the blobs of the web server at BLOB_URL."""

    def _open(self, name: str, mode: str = "rb") -> "File[bytes]":
        match = NAME.fullmatch(name)
        if match is None or mode != "rb":
            raise FileNotFoundError(name)
        answer = requests.get(
            f"{settings.BLOB_URL.rstrip('/')}/api/v1/blobs/{match[1]}/",
            headers={"Authorization": f"Bearer {settings.BLOB_TOKEN}", "Accept-Encoding": ""},
            timeout=TIMEOUT_S,
            stream=True,
        )
        if answer.status_code == HTTP_NOT_FOUND:
            raise FileNotFoundError(name)
        answer.raise_for_status()  # an OSError, like a server that is away: no fault of a solution
        return File(cast("IO[bytes]", answer.raw), name)

    def exists(self, name: str) -> bool:
        """Nothing is stored here."""
        del name
        return False


class BlobView(APIView):
    """Serves blobs to workers that know BLOB_TOKEN; closed if BLOB_TOKEN is not set."""

    authentication_classes = ()
    permission_classes = ()

    @extend_schema(exclude=True)
    def get(self, request: Request, sha256: str) -> FileResponse:
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        is_worker = kind == "Bearer" and constant_time_compare(token, settings.BLOB_TOKEN)
        if not (settings.BLOB_TOKEN and is_worker):
            raise PermissionDenied("This is for workers, with the token of BLOB_TOKEN.")
        name = f"data/{sha256[:2]}/{sha256[2:4]}/{sha256}"
        try:
            content: Any = default_storage.open(name)
        except FileNotFoundError as error:
            raise NotFound from error
        return FileResponse(content, content_type="application/octet-stream")
