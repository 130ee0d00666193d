"""Which texts can be stored, and how large code may be."""

from django.conf import settings

from submissions.intake.rejections import (
    BadSourceError,
    SourceTooLargeError,
    SubmissionRejectedError,
)


def ensure_source_fits(source: str) -> None:
    """Raises BadSourceError or SourceTooLargeError for code that can't be stored."""
    limit = settings.JUDGE["max_source_bytes"]
    if size_of(source, "source", BadSourceError) > limit:
        raise SourceTooLargeError(f"The source is larger than {limit} bytes.", field="source")


def size_of(text: str, field: str, error: type[SubmissionRejectedError]) -> int:
    """The size in bytes of a text that PostgreSQL can store; raises `error` for any other.

    JSON can carry more than PostgreSQL stores, such as a lone surrogate.
    """
    if "\x00" in text:
        raise error(f"The {field} has a NUL byte.", field=field)
    try:
        return len(text.encode())
    except UnicodeEncodeError as problem:
        raise error(f"The {field} is not valid Unicode.", field=field) from problem
