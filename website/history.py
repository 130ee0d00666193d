"""Lists of submissions: from a filter to the value of a page, without counting any rows."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Q
from django.http import QueryDict
from django.utils.dateparse import parse_datetime

from submissions.judging.sandboxes import served_languages
from submissions.models import VERDICTS, Submission, SubmissionQuerySet
from website import words
from website.pages.submissions import HistoryPage, SubmissionRow

PER_PAGE = 50
_COLUMNS = {
    "problem": "problem__slug",
    "verdict": "verdict",
    "language": "language",
    "user": "user__username",
}
User = AbstractBaseUser | AnonymousUser


def page(user: User, wanted: QueryDict) -> HistoryPage:
    """Own submissions, the newest first; of everybody for staff. What is wrong is left out."""
    is_staff = bool(getattr(user, "is_staff", False))
    chosen = _chosen(wanted, is_staff=is_staff)
    rows = Submission.objects.submissions().visible_to(user)
    found = list(_after(_filtered(rows, chosen), wanted.get("before", ""))[: PER_PAGE + 1])
    shown = [row_of(one) for one in found[:PER_PAGE]]
    older = _cursor(found[PER_PAGE - 1]) if len(found) > PER_PAGE else ""
    return HistoryPage(
        rows=tuple(shown),
        older="?" + urlencode(chosen | {"before": older}) if older else "",
        newest="?" + urlencode(chosen) if wanted.get("before") else "",
        problem=chosen.get("problem", ""),
        user=chosen.get("user", ""),
        verdict=chosen.get("verdict", ""),
        language=chosen.get("language", ""),
        verdicts=tuple((name, str(words.VERDICTS[name])) for name, _ in VERDICTS),
        languages=tuple((one.slug, one.name) for one in served_languages()),
        is_for_staff=is_staff,
        is_narrowed=bool(chosen or wanted.get("before")),
    )


def of_problem(user: User, slug: str) -> tuple[SubmissionRow, ...]:
    """The user's newest submissions of one problem; none of a stranger."""
    if not user.is_authenticated:
        return ()
    rows = Submission.objects.submissions().filter(user_id=user.pk, problem__slug=slug)
    return tuple(map(row_of, _listed(rows)[:PER_PAGE]))


def recent_problems(user: User, count: int) -> tuple[SubmissionRow, ...]:
    """The newest submission of each problem that the user worked on last; none of a stranger."""
    if not user.is_authenticated:
        return ()
    rows = Submission.objects.submissions().filter(user_id=user.pk, problem__is_public=True)
    by_problem: dict[str, SubmissionRow] = {}
    for one in map(row_of, _listed(rows)[:PER_PAGE]):
        by_problem.setdefault(one.problem, one)
    return tuple(by_problem.values())[:count]


def row_of(one: Submission) -> SubmissionRow:
    """A submission as a row of a list."""
    return SubmissionRow(
        id=str(one.pk),
        user=one.user.get_username(),
        problem=one.problem.slug if one.problem else "",
        title=one.problem.title if one.problem else "",
        language=words.language_name(one.language),
        state=one.state,
        verdict=one.verdict,
        runtime=words.duration(one.runtime_ms) if one.verdict == "accepted" else "",
        memory=words.size(one.memory_kb) if one.verdict == "accepted" else "",
        created_at=one.created_at,
    )


def _chosen(wanted: QueryDict, *, is_staff: bool) -> dict[str, str]:
    names = ("problem", "verdict", "language", "user") if is_staff else tuple(_COLUMNS)[:3]
    found = {name: wanted.get(name, "").replace("\0", "")[:150] for name in names}
    if found["verdict"] not in words.VERDICTS:
        del found["verdict"]
    return {name: value for name, value in found.items() if value}


def _filtered(rows: SubmissionQuerySet, chosen: dict[str, str]) -> SubmissionQuerySet:
    columns: dict[str, Any] = {_COLUMNS[name]: value for name, value in chosen.items()}
    return rows.filter(**columns)


def _after(rows: SubmissionQuerySet, cursor: str) -> SubmissionQuerySet:
    """The rows behind a cursor: the time and the id of the last one that was shown."""
    text, _, key = cursor.partition("~")
    try:
        time, pk = parse_datetime(text), UUID(key)
    except ValueError:
        return _listed(rows)
    if not isinstance(time, datetime) or time.tzinfo is None:
        return _listed(rows)
    return _listed(rows.filter(Q(created_at__lt=time) | Q(created_at=time, pk__lt=pk)))


def _listed(rows: SubmissionQuerySet) -> SubmissionQuerySet:
    shown = ("state", "verdict", "runtime_ms", "memory_kb", "created_at", "language")
    others = ("problem__slug", "problem__title", "user__username")
    return (
        rows.select_related("problem", "user").only(*shown, *others).order_by("-created_at", "-pk")
    )


def _cursor(row: Submission) -> str:
    return f"{row.created_at.isoformat()}~{row.pk}"
