"""Lists of submissions, one submission, and the difference of two."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.safestring import SafeString

from website.differences import DiffRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionRow:
    """One submission in a list. `verdict` is empty while there is none."""

    id: str
    user: str
    problem: str
    title: str
    language: str
    state: str
    verdict: str
    runtime: str
    memory: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """Some submissions, the newest first. `older` and `newest` are addresses, empty without any.

    `is_narrowed`: a filter or a later page is shown, so that a new submission may not belong here.
    """

    rows: tuple[SubmissionRow, ...]
    older: str
    newest: str
    problem: str
    user: str
    verdict: str
    language: str
    verdicts: tuple[tuple[str, str], ...]
    languages: tuple[tuple[str, str], ...]
    is_for_staff: bool
    is_narrowed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionPage:
    """One submission. `cases` are those that the reader may see, as the API has them."""

    row: SubmissionRow
    code: SafeString
    source: str
    compile_output: str
    cases: tuple[dict[str, Any], ...]
    cases_passed: int
    cases_total: int
    limit: str
    runtime_beats: float | None
    memory_beats: float | None
    chart: SafeString
    is_owner: bool
    is_shared: bool
    can_cancel: bool
    others: tuple[SubmissionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffPage:
    """The difference of two submissions of a problem."""

    old: SubmissionRow
    new: SubmissionRow
    rows: tuple[DiffRow, ...]
