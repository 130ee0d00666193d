"""What every log line of a judging has to carry: bound once, at its start."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

context: ContextVar[dict[str, object]] = ContextVar("log_context", default={})  # noqa: B039


@contextmanager
def bound(**fields: object) -> Iterator[None]:
    """These fields are in every line that is logged inside."""
    token = context.set(context.get() | fields)
    try:
        yield
    finally:
        context.reset(token)
