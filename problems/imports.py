"""Imports a problem package, whole or not at all. Importing it twice changes nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from problems import blobs, casework, packagework, rules
from problems.blobs import Blob
from problems.casework import CaseValues
from problems.columns import columns, limit_basis, tag_names
from problems.models import Problem, Tag
from problems.validators import is_storable
from runners.packages import Package, PackageCase
from runners.verifying.checking import check_cases, function_of
from runners.verifying.requirements import refuse_passes, require_possible

Measure = Callable[[Package], int]


class Change(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    problem: Problem
    change: Change
    case_count: int
    warnings: tuple[str, ...] = ()


class ImportRefusedError(Exception):
    """A readable package that can't be stored. `code` is for machines, the message for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """The problem as the package describes it, with its data already stored."""

    slug: str
    fields: dict[str, Any]
    tags: list[str]
    cases: list[CaseValues]
    files: dict[str, Blob]


def import_package(
    package: Package,
    *,
    time_limit_ms: int | None = None,
    measure: Measure | None = None,
    is_public: bool | None = None,
) -> ImportResult:
    """Make the problem what the package says. Raises PackageError if its functions are unsound, or
    if no box can give its limits.

    1. Store the data; equal data is stored once, so a failure further down leaves nothing to undo.
    2. Choose the time limit: given, stated, known from the last import, or measured.
    3. In one transaction, lock the problem, compare, and write only what differs.
    `is_public` empty keeps the visibility that the problem has.
    """
    refuse_passes(package)
    require_possible(package, settings.RUNNER["box_memory_mb"])
    if function := function_of(package):
        check_cases(package, function)
    cases = [_stored(case) for case in package.cases]
    limit_ms, basis = _time_limit(package, limit_basis(package, cases), time_limit_ms, measure)
    fields = columns(package, limit_ms, basis=basis, judging=rules.stored(package))
    if is_public is not None:
        fields["is_public"] = is_public
    wanted = _Wanted(
        slug=package.slug,
        fields=fields,
        tags=tag_names(package.metadata.keywords),
        cases=cases,
        files={name: blobs.put(path) for name, path in package.files.items()},
    )
    try:
        with transaction.atomic():
            return replace(_write(wanted), warnings=package.warnings)
    except ValidationError as error:
        raise ImportRefusedError("bad_value", _first_message(error)) from error
    except IntegrityError as error:
        raise ImportRefusedError(
            "busy", "Somebody imports the same problem at this moment: try again."
        ) from error


def _time_limit(
    package: Package, basis: str, given: int | None, measure: Measure | None
) -> tuple[int, str]:
    """Return the limit and what it was measured on; empty if it was not measured.

    An exported package states the limit that was measured for it: that is no new limit.
    """
    known = _known_limit(package.slug, basis)
    stated = given or package.limits.time_ms
    if stated is None:
        return known or _measured(package, measure), basis
    return stated, basis if stated == known else ""


def _stored(case: PackageCase) -> CaseValues:
    return CaseValues(
        name=case.name,
        group=case.group,
        is_sample=case.is_sample,
        description=case.description,
        explanation=case.hint,
        input=blobs.put(case.input),
        answer=blobs.put(case.answer),
    )


def _known_limit(slug: str, basis: str) -> int | None:
    """Return the limit measured before; a busy host would measure a different one."""
    known = Problem.objects.filter(slug=slug, metadata__limit_basis=basis)
    return known.values_list("time_limit_ms", flat=True).first()


def _measured(package: Package, measure: Measure | None) -> int:
    if measure is None:
        raise ImportRefusedError(
            "no_time_limit",
            "The package states no time limit: give one, or import it on the command line,"
            " which measures the accepted solutions.",
        )
    return measure(package)


def _write(wanted: _Wanted) -> ImportResult:
    found = Problem.objects.select_for_update().filter(slug=wanted.slug).first()
    problem = found or Problem(slug=wanted.slug)
    is_same = found is not None and _is_same(found, wanted)
    has_same_cases = found is not None and casework.current(found) == wanted.cases
    count = len(wanted.cases)
    if is_same and has_same_cases:
        return ImportResult(problem=problem, change=Change.UNCHANGED, case_count=count)
    for name, value in wanted.fields.items():
        setattr(problem, name, value)
    hashes = [(case.input.sha256, case.answer.sha256) for case in wanted.cases]
    problem.data_version = casework.data_version(problem, hashes)
    _check(problem, wanted)
    problem.save()
    problem.tags.set(_tags(wanted.tags))
    packagework.replace(problem, wanted.files)
    if not has_same_cases:
        casework.replace(problem, wanted.cases)
    change = Change.UPDATED if found else Change.CREATED
    return ImportResult(problem=problem, change=change, case_count=count)


def _is_same(problem: Problem, wanted: _Wanted) -> bool:
    return (
        all(getattr(problem, name) == value for name, value in wanted.fields.items())
        and set(wanted.tags) == set(problem.tags.values_list("name", flat=True))
        and packagework.current(problem) == wanted.files
    )


def _check(problem: Problem, wanted: _Wanted) -> None:
    problem.full_clean(validate_unique=False)
    if not all(map(is_storable, wanted.files)):
        raise ValidationError("A file's name has broken Unicode.")
    for case in wanted.cases:
        texts = (case.name, case.group, case.description, case.explanation)
        if not all(is_storable(text) for text in texts):
            raise ValidationError("A case's name or description has NUL bytes or broken Unicode.")


def _tags(names: list[str]) -> list[Tag]:
    Tag.objects.bulk_create((Tag(name=name) for name in sorted(names)), ignore_conflicts=True)
    return list(Tag.objects.filter(name__in=names))


def _first_message(error: ValidationError) -> str:
    if not hasattr(error, "error_dict"):
        return str(error.messages[0])
    field, messages = next(iter(error.message_dict.items()))
    return f"{field}: {messages[0]}"
