"""What newer versions of Kotlin's library have, for users who know it from there.

Only what they name goes into their program: the compiler takes its time for each line.
"""

import re
from pathlib import Path

_HEAD, *_TEXTS = (Path(__file__).parent / "Newer.kt").read_text().split("\n\n")
_NAME = re.compile(r"[ .](\w+)[(:]")
_DECLARATIONS = [(found[1], text) for text in _TEXTS if (found := _NAME.search(text))]
_WORD = re.compile(r"\w+")


def newer(source: str) -> str:
    """A file with what a source may mean; empty if that is nothing."""
    words = set(_WORD.findall(source))
    wanted = [text for name, text in _DECLARATIONS if name in words]
    return "\n\n".join((_HEAD, *wanted)) if wanted else ""
