"""Test data as text: samples in the API, small cases in the admin."""

import logging
from functools import lru_cache

from problems.blobs import BlobError, read_start
from problems.models import MAX_SAMPLES, Problem

SAMPLE_BYTES = 16 * 1024
_MORE = "\n[cut: the file is longer]"

log = logging.getLogger(__name__)


def sample_text(sha256: str) -> str:
    """Return the start of a blob as text; a missing blob is logged and shown as empty."""
    try:
        return _cut_text(sha256)
    except (BlobError, OSError):
        log.exception("sample data missing", extra={"sha256": sha256})
        return ""


def interactions(problem: Problem) -> list[str]:
    """Return the sample dialogues of an interactive problem."""
    files = problem.files.filter(path__startswith="data/sample/", path__endswith=".interaction")
    return [sample_text(file.sha256) for file in files.order_by("path")[:MAX_SAMPLES]]


def editable_text(sha256: str, size: int) -> str | None:
    """Return the whole blob, if a text area would return it unchanged."""
    if size > SAMPLE_BYTES:
        return None
    try:
        text = read_start(sha256, SAMPLE_BYTES).decode()
    except (BlobError, OSError, UnicodeDecodeError):
        return None
    return None if "\r" in text or "\0" in text else text


@lru_cache(maxsize=1024)
def _cut_text(sha256: str) -> str:
    # Cached without an end: what a hash names never changes.
    data = read_start(sha256, SAMPLE_BYTES + 1)
    text = data[:SAMPLE_BYTES].decode(errors="replace")
    return text + _MORE if len(data) > SAMPLE_BYTES else text
