"""Why a package is refused, and what was left out of one that is not."""

from typing import Literal

Code = Literal[
    "not_found",  # no such file or folder, or one that can't be read
    "not_a_package",  # no problem.yaml, or a name that makes no slug
    "bad_archive",  # not a zip, damaged, encrypted, packed in an unknown way
    "unsafe_name",  # a path that leaves the package, control characters
    "unsafe_link",  # a link that leaves the package, loops or leads nowhere
    "special_file",  # neither file nor folder nor link
    "duplicate_name",  # the same name twice, or twice but for case
    "too_large",  # more bytes, files or levels than the caps allow
    "bad_text",  # not text in any encoding we read
    "bad_yaml",  # broken, or YAML that only an attacker writes
    "bad_value",  # a known key with a value that makes no sense
    "incomplete",  # half a package: a part that has to be there is missing
    "unsupported",  # right, and beyond what this judge does
]


_SHOWN_CHARS = 120
MAX_WARNINGS = 50


class PackageError(Exception):
    """A package is refused whole: `code` for machines, the message for its author."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(code, message)
        self.code: Code = code
        self.message = message

    def __str__(self) -> str:
        return self.message


class Warnings:
    """What the author of a package should know: sentences, each once, `MAX_WARNINGS` of them."""

    def __init__(self) -> None:
        self._sentences: dict[str, None] = {}

    def add(self, sentence: str) -> None:
        self._sentences[sentence] = None

    def sentences(self) -> tuple[str, ...]:
        """In the order in which they were added; the last one says how many more there are."""
        all_of_them = tuple(self._sentences)
        more = len(all_of_them) - MAX_WARNINGS
        if more <= 0:
            return all_of_them
        return (*all_of_them[:MAX_WARNINGS], f"There are {more} more warnings.")


def shown(name: object) -> str:
    """A name or value from a package as a message may hold it: printable and short."""
    text = str(name)
    text = text if len(text) <= _SHOWN_CHARS else text[:_SHOWN_CHARS] + "..."
    return text if text.isprintable() else ascii(text)
