"""Cases of a problem as values, their replacement, and the version of all that decides verdicts."""

import hashlib
import itertools
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from problems.blobs import Blob
from problems.models import Case, Problem

_DECIDING_FIELDS = (
    "time_limit_ms",
    "memory_limit_mb",
    "output_limit_kb",
    "validation",
    "validator_flags",
    "is_interactive",
    "is_scoring",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseValues:
    name: str
    group: str
    is_sample: bool
    description: str
    explanation: str
    input: Blob
    answer: Blob


class ListedCase(NamedTuple):
    """A case as judging needs it; `input` and `answer` are hashes."""

    name: str
    group: str
    is_sample: bool
    input: str
    answer: str


def listed(problem: Problem) -> tuple[ListedCase, ...]:
    """The cases in their order, in one query; cheap for thousands."""
    columns = ("name", "group", "is_sample", "input_sha256", "answer_sha256")
    rows = problem.cases.order_by("position").values_list(*columns)
    return tuple(itertools.starmap(ListedCase, rows))


def current(problem: Problem) -> list[CaseValues]:
    return [_values(case) for case in problem.cases.order_by("position")]


def replace(problem: Problem, cases: Sequence[CaseValues]) -> None:
    """Replace all cases of a problem. Call it in a transaction."""
    problem.cases.all().delete()
    Case.objects.bulk_create(
        (_row(problem, position, case) for position, case in enumerate(cases, start=1)),
        batch_size=1_000,
    )


def data_version(problem: Problem, cases: Iterable[tuple[str, str]]) -> str:
    """Return a SHA-256 of all that decides verdicts; empty if the problem can't be judged."""
    hashes = list(cases)
    if not hashes:
        return ""
    deciding = [getattr(problem, field) for field in _DECIDING_FIELDS]
    if problem.judging:
        deciding.append(problem.judging)
    if "signature" in problem.metadata:
        deciding += [problem.metadata["signature"], problem.metadata.get("compare")]
    return hashlib.sha256(json.dumps([deciding, hashes], sort_keys=True).encode()).hexdigest()


def refresh_version(problem: Problem) -> None:
    """Bring `data_version` up to date after the problem or a case was edited."""
    cases = problem.cases.order_by("position")
    problem.data_version = data_version(problem, cases.values_list("input_sha256", "answer_sha256"))
    Problem.objects.filter(pk=problem.pk).update(data_version=problem.data_version)


def _values(case: Case) -> CaseValues:
    return CaseValues(
        name=case.name,
        group=case.group,
        is_sample=case.is_sample,
        description=case.description,
        explanation=case.explanation,
        input=Blob(sha256=case.input_sha256, size=case.input_size),
        answer=Blob(sha256=case.answer_sha256, size=case.answer_size),
    )


def _row(problem: Problem, position: int, case: CaseValues) -> Case:
    return Case(
        problem=problem,
        position=position,
        name=case.name,
        group=case.group,
        is_sample=case.is_sample,
        description=case.description,
        explanation=case.explanation,
        input_sha256=case.input.sha256,
        input_size=case.input.size,
        answer_sha256=case.answer.sha256,
        answer_size=case.answer.size,
    )
