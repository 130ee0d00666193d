"""The problem list and the problem page."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from website.pages.submissions import SubmissionRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    """One problem in the list. `acceptance` is a percentage, None without submissions."""

    slug: str
    title: str
    difficulty: str
    difficulty_name: str
    tags: tuple[str, ...]
    status: str
    acceptance: float | None
    is_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link of a pagination; `address` is a query string, empty for the page that is shown."""

    label: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SortLink:
    """The heading of a column that can be sorted; `direction` is that of the present order."""

    label: str
    address: str
    direction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemListPage:
    """The list of problems: one page of it, the filter it follows, and where to go from here."""

    rows: tuple[ProblemRow, ...]
    total: int
    first: int
    query: str
    difficulty: str
    status: str
    tags: tuple[str, ...]
    sort: str
    known_tags: tuple[str, ...]
    sort_links: dict[str, SortLink]
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An example of a statement, as text."""

    input: str
    output: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What is in the form of the problem page; `source` is None where nothing was typed."""

    language: str = ""
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemPage:
    """A problem with its workspace. `config` and `words` go to the scripts as JSON.

    `language`, `code` and `error` are for readers without scripts.
    """

    language: str
    code: str
    error: str

    slug: str
    title: str
    difficulty: str
    difficulty_name: str
    status: str
    tags: tuple[str, ...]
    statement: SafeString
    samples: tuple[Sample, ...]
    interactions: tuple[str, ...]
    time_limit: str
    memory_limit_mb: int
    accepted: int
    submitted: int
    acceptance: float | None
    author: str
    source: str
    history: tuple[SubmissionRow, ...]
    config: dict[str, Any]
    words: dict[str, Any]
