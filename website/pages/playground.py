"""The playground."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What became of a run, for readers without scripts; `verdict` is empty while it is judged."""

    verdict: str
    printed: str
    errors: str
    facts: tuple[str, ...]
    limit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaygroundPage:
    """The editor with an input and an output. `config` and `words` go to the scripts as JSON."""

    language: str
    code: str
    stdin: str
    error: str
    output: Output | None
    config: dict[str, Any]
    words: dict[str, Any]
