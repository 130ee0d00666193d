"""What the judge answers, as values. Fields that a newer judge adds are in `raw`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

Json = dict[str, Any]


class Kind(StrEnum):
    """What is followed: the value is its part of the address."""

    SUBMISSION = "submissions"
    RUN = "runs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How far a submission or a run is."""

    id: str
    state: str
    phase: str | None = None
    cases_done: int = 0
    cases_total: int = 0
    verdict: str | None = None
    runtime_ms: int | None = None
    memory_kb: int | None = None
    position: int | None = None
    poll_after_ms: int = 500
    kind: Kind = Kind.SUBMISSION
    raw: Json = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, value: Mapping[str, Any], kind: Kind = Kind.SUBMISSION) -> Self:
        known = {name: value[name] for name in _FIELDS if name in value}
        return cls(**known, kind=kind, raw=dict(value))

    @property
    def is_final(self) -> bool:
        return self.state == "done"


_FIELDS = tuple(name for name in Status.__dataclass_fields__ if name not in {"kind", "raw"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A line of the list of problems."""

    slug: str
    title: str
    difficulty: str = ""
    tags: tuple[str, ...] = ()
    raw: Json = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Self:
        return cls(
            slug=str(value["slug"]),
            title=str(value["title"]),
            difficulty=str(value.get("difficulty") or ""),
            tags=tuple(value.get("tags") or ()),
            raw=dict(value),
        )
