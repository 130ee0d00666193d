"""Reads keys of a YAML mapping as what they should be, or says which key is wrong."""

import re
from collections.abc import Mapping

from runners.packages.errors import PackageError, shown
from runners.packages.text import is_plain
from runners.packages.yaml_text import Yaml

MAX_LINE = 500

_NUMBER = re.compile(
    r"[+]?(?:[0-9]{1,15}(?:[.][0-9]{0,15})?|[.][0-9]{1,15})(?:[eE][+-]?[0-9]{1,2})?"
)


def as_line(value: Yaml, where: str) -> str:
    """One line of text, its white space tidied; empty when the key is absent."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise PackageError("bad_value", f"{where} has to be one line of text.")
    line = " ".join(value.split())
    if len(line) > MAX_LINE or not is_plain(line):
        message = (
            f"{where} has to be at most {MAX_LINE} characters, none of them a control character."
        )
        raise PackageError("bad_value", message)
    return line


def as_words(value: Yaml, where: str) -> tuple[str, ...]:
    """A list of words, or a string cut at white space."""
    if isinstance(value, list):
        return tuple(as_line(item, where) for item in value)
    return tuple(as_line(value, where).split())


def as_arguments(value: Yaml, where: str) -> tuple[str, ...]:
    """Arguments of a program: those of a list as typed, or a string cut at white space."""
    if not isinstance(value, list):
        return as_words(value, where)
    for one in value:
        if not isinstance(one, str) or len(one) > MAX_LINE or not is_plain(one):
            message = f"{where} has to be a list of strings of at most {MAX_LINE} characters."
            raise PackageError("bad_value", message)
    return tuple(map(str, value))


def as_mapping(value: Yaml, where: str) -> Mapping[str, Yaml]:
    """A mapping, empty when the key is absent."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise PackageError("bad_value", f"{where} has to be a list of `key: value` lines.")
    return value


def as_number(value: Yaml, where: str, *, least: float, most: float) -> float | None:
    """A decimal number in a range, None when the key is absent."""
    if value is None:
        return None
    text = value.strip() if isinstance(value, str) else ""
    number = float(text) if _NUMBER.fullmatch(text) else None
    if number is None or not least <= number <= most:
        given = f"not {shown(text)!r}" if isinstance(value, str) else "not a list"
        raise PackageError(
            "bad_value", f"{where} has to be a number from {least:g} to {most:g}, {given}."
        )
    return number
