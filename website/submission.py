"""One submission, and the difference of two: from rows to the values of their pages."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.shortcuts import get_object_or_404
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from submissions.api.serializers import limit_hit
from submissions.models import State, Submission, statistics
from submissions.models.statistics import Metric
from submissions.status import disclosure
from website import differences, words
from website.charts.histogram import histogram
from website.highlighting import code_html
from website.history import row_of
from website.pages.submissions import DiffPage, SubmissionPage, SubmissionRow

MAX_OTHERS = 50
User = AbstractBaseUser | AnonymousUser


def find(user: User, submission_id: UUID) -> Submission:
    """A submission whose code this user may read; raises Http404."""
    rows = Submission.objects.submissions().readable_by(user).select_related("problem", "user")
    found: Submission = get_object_or_404(rows, pk=submission_id)
    return found


def find_own(user: User, submission_id: UUID) -> Submission:
    """A submission that this user may change: their own, or any for staff; raises Http404."""
    rows = Submission.objects.submissions().visible_to(user).without_texts()
    found: Submission = get_object_or_404(rows, pk=submission_id)
    return found


def page(user: User, submission_id: UUID) -> SubmissionPage:
    """The page of a submission. Whom it is only shared with sees the code, and no cases."""
    row = find(user, submission_id)
    is_owner = row.user_id == user.pk
    sees_cases = is_owner or getattr(user, "is_staff", False)
    standing = statistics.standing(row)
    failed = sum(case["verdict"] != "accepted" for case in row.cases)
    return SubmissionPage(
        row=row_of(row),
        code=code_html(row.source, row.language),
        source=row.source,
        compile_output=row.compile_log if sees_cases else "",
        cases=tuple(_cases(row, is_owner=is_owner)) if sees_cases else (),
        cases_passed=row.cases_done - failed,
        cases_total=row.cases_total,
        limit=_limit(row),
        runtime_beats=standing.runtime,
        memory_beats=standing.memory,
        chart=_chart(row),
        is_owner=is_owner,
        is_shared=row.is_shared,
        can_cancel=sees_cases and row.state != State.DONE,
        others=_others(row) if is_owner else (),
    )


def diff(user: User, old_id: UUID, new_id: UUID) -> DiffPage:
    """What changed from one submission to another; raises Http404."""
    old, new = find(user, old_id), find(user, new_id)
    return DiffPage(old=row_of(old), new=row_of(new), rows=differences.rows(old.source, new.source))


def share(user: User, submission_id: UUID, *, is_shared: bool) -> None:
    """Let others read the code by its link, or no longer; raises Http404 for other users' rows."""
    own = Submission.objects.submissions().filter(user_id=user.pk or 0)
    row = get_object_or_404(own.only("pk"), pk=submission_id)
    own.filter(pk=row.pk).update(is_shared=is_shared)


def _cases(row: Submission, *, is_owner: bool) -> list[dict[str, Any]]:
    """Cases with texts; staff see those of other users whole."""
    shown = [disclosure.for_owner(row, one) if is_owner else one for one in row.cases]
    return [
        one | {"output": one.get("output", one.get("stdout", "")), "is_accepted": _is_accepted(one)}
        for one in shown
        if "input" in one or "stdout" in one
    ]


def _is_accepted(case: dict[str, Any]) -> bool:
    return bool(case["verdict"] == "accepted")


def _limit(row: Submission) -> str:
    """Which limit of time was hit, in words; empty where none was."""
    hit = limit_hit(row)
    return words.limit(hit) if hit else ""


def _chart(row: Submission) -> SafeString:
    if row.verdict != "accepted" or row.problem_id is None:
        return SafeString("")
    found = statistics.distribution(row.problem_id, row.language, Metric.RUNTIME)
    title = _("Run times of accepted submissions in this language")
    return histogram(found, row.runtime_ms, title=title, unit="ms")


def _others(row: Submission) -> tuple[SubmissionRow, ...]:
    """The user's other submissions of this problem, the one before this one first."""
    own = Submission.objects.submissions().filter(
        user_id=row.user_id, problem_id=row.problem_id or 0
    )
    newest = own.exclude(pk=row.pk).select_related("problem", "user").without_texts()
    rows = list(newest.order_by("-created_at", "-pk")[:MAX_OTHERS])
    rows.sort(key=lambda one: (one.created_at > row.created_at, row.created_at - one.created_at))
    return tuple(map(row_of, rows))
