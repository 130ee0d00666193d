"""Numbers that clients show beside problems, submissions and users."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from runners.verdicts import Verdict
from submissions.models import Submission, statistics
from submissions.models.statistics import Metric, Tally


@dataclass(frozen=True, slots=True)
class Acceptance:
    accepted: int = 0
    submitted: int = 0

    @property
    def rate(self) -> float:
        """In per cent."""
        return 100 * self.accepted / self.submitted if self.submitted else 0.0


@dataclass(frozen=True, slots=True)
class Standing:
    """How many per cent of the accepted submissions in its language a submission beats."""

    runtime: float
    memory: float


@dataclass(frozen=True, slots=True)
class Progress:
    solved: int
    tried: int
    accepted: int
    submitted: int


def acceptance(problem_ids: Sequence[int]) -> dict[int, Acceptance]:
    """How many submissions of each problem were judged, and accepted."""
    tallies = Tally.objects.filter(problem__in=problem_ids)
    found = {one.problem_id: Acceptance(one.accepted, one.submitted) for one in tallies}
    return {pk: Acceptance() for pk in problem_ids} | found


def standing(row: Submission) -> Standing | None:
    """None for what was not accepted; clients need numbers, so what is unknown beats nobody."""
    if row.verdict != Verdict.ACCEPTED:
        return None
    found = statistics.standing(row)
    return Standing(found.runtime or 0.0, found.memory or 0.0)


def distribution(row: Submission) -> list[tuple[int, float]]:
    """The run times of accepted submissions in its language: milliseconds, and per cent of all."""
    found = statistics.distribution(row.problem_id or 0, row.language, Metric.RUNTIME)
    total = sum(count for _, count in found)
    return [(value, round(100 * count / total, 2)) for value, count in found]


def progress(user_id: int) -> Progress:
    rows = Submission.objects.submissions().filter(user_id=user_id)
    solved = Q(verdict=Verdict.ACCEPTED)
    return Progress(
        **rows.aggregate(
            solved=Count("problem", filter=solved, distinct=True),
            tried=Count("problem", distinct=True),
            accepted=Count("pk", filter=solved),
            submitted=Count("pk"),
        )
    )
