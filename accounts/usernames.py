"""Names as people type them."""

import unicodedata

MAX_NAME_CHARS = 150


def typed(text: str) -> str:
    """The name that is meant: without spaces around it, in the normal form of Django's forms."""
    return unicodedata.normalize("NFKC", text.strip())


def counted(text: str) -> str:
    """One text for all spellings that may log in as the same user: guesses are counted by it.

    Case is ignored as well, because registration takes no name twice that differs by case only.
    """
    name = unicodedata.normalize("NFKC", typed(text).strip().casefold())
    return name[:MAX_NAME_CHARS]
