"""Bytes to text: UTF-8 as the format asks, and what older editors really write."""

import codecs
import unicodedata

from runners.packages.errors import PackageError, shown

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


def decode_text(content: bytes, name: str) -> str:
    """The text of a file with plain line ends. What is not UTF-8 is taken as Windows-1252."""
    text = _decode(content)
    if text is None or "\x00" in text:
        raise PackageError("bad_text", f"{shown(name)} is not text; save it as UTF-8.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(content: bytes) -> str | None:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _try_decode(content.removeprefix(mark), encoding)
    text = _try_decode(content, "utf-8")
    return _try_decode(content, "cp1252") if text is None else text


def _try_decode(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def is_plain(text: str) -> bool:
    """Whether a name or line is free of control characters and of bytes that are no text."""
    return not any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in text)
