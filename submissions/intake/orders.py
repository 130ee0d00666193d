"""Turns an order into a row and a message. An order is accepted completely or not at all."""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, IntegrityError, transaction

from problems.models import Problem
from runners import languages
from runners.functions import drivers
from submissions import tasks
from submissions.intake.admission import Admission
from submissions.intake.rejections import (
    BadSourceError,
    IdempotencyConflictError,
    InputTooLargeError,
    InvalidInputError,
    NotJudgeableError,
    SubmissionRejectedError,
    TooManyToRejudgeError,
    UnknownLanguageError,
)
from submissions.intake.texts import ensure_source_fits, size_of
from submissions.judging import inputs
from submissions.models import Kind, State, Submission, SubmissionQuerySet
from submissions.models.ordering import Priority
from submissions.queue import positions
from submissions.status import store
from submissions.status.shapes import snapshot

MOST_REJUDGED = 100_000  # in one request: one statement, some seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Code of a user that is to be judged.

    `input` is for runs: None means the samples. Only a run can do without a problem.
    """

    user_id: int
    problem: Problem | None
    language: str
    source: str
    input: str | None = None
    idempotency_key: str | None = None
    priority: Priority = Priority.PRACTICE


def submit(order: Order, admission: Admission | None = None) -> Submission:
    """Store a submission and wake a worker; raises SubmissionRejectedError.

    1. Check the order; 2. admit it (no limits hold without `admission`); 3. insert the row, or find
    the one that this idempotency key already made; 4. tell pollers that it is queued; 5. wake a
    worker (the sweep sends lost wake-ups again).
    """
    language = _check(order)
    return _stored(_row(order, language.slug, Kind.SUBMISSION), admission)


def run(order: Order, admission: Admission | None = None) -> Submission:
    """Store a run and wake a worker: code is tried on an input, or on a problem's samples.

    It goes before all submissions and counts nowhere; its idempotency keys are of their own.
    Raises SubmissionRejectedError.
    """
    language = _check(order)
    _check_input(order)
    key = _run_key(order.idempotency_key)
    order = replace(order, priority=Priority.RUN, idempotency_key=key)
    return _stored(_row(order, language.slug, Kind.RUN), admission)


def rejudge(rows: SubmissionQuerySet) -> int:
    """Queue finished submissions again and return how many. Unfinished ones are not changed.

    They wait behind all live work, and show their old result until there is a new one. All of them
    are queued in one statement or none is, whatever fails: asking again takes up those that are
    left. One message a language is sent; workers and the sweep send the others, at their own pace.
    Raises TooManyToRejudgeError.
    """
    found = rows.submissions().filter(state=State.DONE).order_by()
    ids = list(found.values_list("pk", flat=True)[: MOST_REJUDGED + 1])
    if len(ids) > MOST_REJUDGED:
        raise TooManyToRejudgeError(
            f"More than {MOST_REJUDGED} submissions match: choose a language or a verdict, too."
        )
    with transaction.atomic():
        queued = Submission.objects.rejudge(ids)
        transaction.on_commit(lambda: _announce_rejudged(queued))
    return len(queued)


def _announce_rejudged(queued: dict[UUID, str]) -> None:
    store.drop(list(queued))
    tasks.wake_all(Counter(set(queued.values())))


def cancel(row: Submission) -> bool:
    """End a submission that is not done, at any stage; False if it is done already.

    A worker that judges it finds out with its next sign of life, and can't write a result. The
    slot time until then is charged.
    """
    if not Submission.objects.cancel(row.pk, stop_ms=settings.JUDGE["lease_s"] * 1000 // 3):
        return False
    row.refresh_from_db()
    transaction.on_commit(lambda: store.publish(snapshot(row)))
    return True


def _row(order: Order, language: str, kind: Kind) -> Submission:
    return Submission(
        kind=kind,
        user_id=order.user_id,
        problem=order.problem,
        language=language,
        source=order.source,
        input=order.input,
        priority=order.priority,
        idempotency_key=order.idempotency_key,
    )


def _stored(row: Submission, admission: Admission | None) -> Submission:
    """Return the admitted and inserted row, or the earlier row of its idempotency key.

    Only a new row counts: an order that is sent again is answered even where a limit is hit.
    """
    try:
        if admission is not None:
            admission.enter()
        _insert(row, admission.waiting if admission is not None else None)
    except (SubmissionRejectedError, DatabaseError) as error:
        if admission is not None:
            admission.leave()
        if isinstance(error, SubmissionRejectedError | IntegrityError):
            earlier = _earlier(row)
            if earlier is not None:
                return earlier
        raise
    return row


def _run_key(key: str | None) -> str | None:
    """The key of a run as it is kept: what a submission came with finds no run."""
    return None if key is None else f"run {hashlib.sha256(key.encode()).hexdigest()}"


def _insert(row: Submission, waiting: int | None) -> None:
    with transaction.atomic():
        row.take_turn()
        row.save(force_insert=True)
    transaction.on_commit(lambda: _announce(row, waiting))


def _announce(row: Submission, waiting: int | None) -> None:
    store.publish(snapshot(row, place=positions.first_guess(waiting)))
    tasks.wake(row.language)


def _check(order: Order) -> languages.Language:
    language = languages.find(order.language)
    if language is None or language.slug not in settings.RUNNER["languages"]:
        raise UnknownLanguageError(
            f"There is no language {order.language[:50]!r} here.", field="language"
        )
    if order.problem is not None and not order.problem.is_judgeable:
        raise NotJudgeableError("Solutions of this problem can't be judged here.")
    allowed = order.problem.languages() if order.problem is not None else None
    if allowed is not None and language.slug not in allowed:
        raise UnknownLanguageError(
            f"This problem is not to be solved in {language.name}.", field="language"
        )
    asks_for_function = order.problem is not None and order.problem.signature() is not None
    if asks_for_function and drivers.find(language.slug) is None:
        raise UnknownLanguageError(
            f"A function can't be written in {language.name} here.", field="language"
        )
    if not order.source.strip():
        raise BadSourceError("The source is empty.", field="source")
    ensure_source_fits(order.source)
    return language


def _check_input(order: Order) -> None:
    if order.input is None:
        if order.problem is None or not order.problem.cases.filter(is_sample=True).exists():
            raise InvalidInputError("There are no samples: send an input.", field="input")
        return
    if order.problem is not None and order.problem.is_interactive:
        raise InvalidInputError(
            "An interactive problem's input is a dialogue: run it on the samples.", field="input"
        )
    size, limit = (
        size_of(order.input, "input", InvalidInputError),
        settings.JUDGE["max_input_bytes"],
    )
    if size > limit:
        raise InputTooLargeError(f"The input is larger than {limit} bytes.", field="input")
    try:
        inputs.split(order.input, order.problem.signature() if order.problem else None)
    except inputs.InputError as error:
        raise InvalidInputError(str(error), field="input") from error


def _earlier(row: Submission) -> Submission | None:
    """What this row's idempotency key made before, if it is the same."""
    if row.idempotency_key is None:
        return None
    earlier = Submission.objects.filter(
        user_id=row.user_id, idempotency_key=row.idempotency_key
    ).first()
    if earlier is not None and _asked(earlier) != _asked(row):
        raise IdempotencyConflictError("This Idempotency-Key came with another submission.")
    return earlier


def _asked(row: Submission) -> tuple[object, ...]:
    return row.kind, row.problem_id, row.language, row.source, row.input
