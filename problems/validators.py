"""Validators: they refuse values that PostgreSQL can't store or a box can't give."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError

from runners.contract import Limits
from runners.flags import parse_flags
from runners.maxima import complaint

MAX_STATEMENT_CHARS = 200_000


def storable(value: str) -> None:
    """Refuse NUL and lone surrogates: text columns and UTF-8 have no place for them."""
    if not is_storable(value):
        raise ValidationError(
            "Remove the NUL bytes or broken Unicode from this text.", code="unstorable_text"
        )


def storable_json(value: Any) -> None:
    """The same for every string inside a JSON value."""
    if not is_storable_json(value):
        raise ValidationError(
            "Remove the NUL bytes or broken Unicode from this value.", code="unstorable_text"
        )


def is_storable(text: str) -> bool:
    return "\0" not in text and (text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text))


def is_storable_json(value: Any) -> bool:
    """Return whether PostgreSQL can store it. It doesn't recurse, so deep JSON is harmless."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, str) and not is_storable(item):
            return False
        if isinstance(item, dict):
            pending.extend(item)
            pending.extend(item.values())
        elif isinstance(item, list | tuple):
            pending.extend(item)
    return True


def possible_memory(value: int) -> None:
    """Refuse a memory limit, in MiB, that no box can give."""
    if why := complaint(Limits(memory_mb=value), settings.RUNNER["box_memory_mb"]):
        raise ValidationError(why, code="impossible_limit")


def validator_flags(value: str) -> None:
    """Refuse flags that the built-in comparison does not know."""
    try:
        parse_flags(value)
    except ValueError as error:
        raise ValidationError(str(error), code="bad_flags") from error
