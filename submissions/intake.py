"""Down-stairs one: a request becomes a row and a wake-up. Nothing is half accepted."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from problems.models import Problem
from runners import languages
from submissions import events, tasks
from submissions.models import State, Submission, SubmissionQuerySet
from submissions.ordering import Priority
from submissions.statuses import Place, snapshot

REJUDGE_BATCH = 500


class SubmissionRejectedError(Exception):
    """A submission that is not accepted, with a stable code and the HTTP status that fits."""

    code = "rejected"
    status = 400

    def __init__(self, detail: str, *, field: str = "", retry_after_s: int = 0) -> None:
        super().__init__(detail)
        self.field = field
        self.retry_after_s = retry_after_s


class UnknownLanguageError(SubmissionRejectedError):
    code = "unknown_language"


class SourceTooLargeError(SubmissionRejectedError):
    code = "source_too_large"
    status = 413


class BadSourceError(SubmissionRejectedError):
    code = "bad_source"


class NotJudgeableError(SubmissionRejectedError):
    code = "not_judgeable"
    status = 409


class IdempotencyConflictError(SubmissionRejectedError):
    code = "idempotency_conflict"
    status = 409


class QueueFullError(SubmissionRejectedError):
    code = "queue_full"
    status = 503


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a user asks to be judged; `place`: where it will stand, as far as anybody knows."""

    user_id: int
    problem: Problem
    language: str
    source: str
    idempotency_key: str | None = None
    priority: Priority = Priority.PRACTICE
    place: Place | None = None


def submit(order: Order) -> Submission:
    """Store a submission and wake a worker; raises SubmissionRejectedError.

    1. Check the order; 2. insert the row, or find the one that this idempotency key already made;
    3. tell pollers that it is queued; 4. wake a worker (lost wake-ups are made up by the sweep).
    """
    language = _check(order)
    row = Submission(
        user_id=order.user_id,
        problem=order.problem,
        language=language.slug,
        source=order.source,
        priority=order.priority,
        idempotency_key=order.idempotency_key,
    )
    try:
        with transaction.atomic():
            row.take_turn()
            row.save(force_insert=True)
    except IntegrityError:
        earlier = _earlier(order, language.slug)
        if earlier is None:
            raise
        return earlier
    transaction.on_commit(lambda: _announce(row, order.place))
    return row


def rejudge(rows: SubmissionQuerySet) -> int:
    """Queue finished submissions again, and return how many; others are on their way anyway.

    They wait behind all live work, and show their old result until there is a new one.
    """
    count = 0
    ids = list(rows.filter(state=State.DONE).values_list("pk", flat=True))
    for start in range(0, len(ids), REJUDGE_BATCH):
        count += _rejudge(ids[start : start + REJUDGE_BATCH])
    return count


def cancel(row: Submission) -> bool:
    """End a submission that is not done, at any stage; False if it is done already.

    A worker that judges it finds out with its next sign of life, and can't write a result.
    """
    if not Submission.objects.cancel(row.pk):
        return False
    row.refresh_from_db()
    transaction.on_commit(lambda: events.publish(snapshot(row)))
    return True


def _rejudge(ids: list[UUID]) -> int:
    with transaction.atomic():
        queued = Submission.objects.rejudge(ids)
        wanted = Counter(queued.values())
        transaction.on_commit(lambda: events.forget(queued))
        transaction.on_commit(lambda: tasks.wake_all(wanted))
    return len(queued)


def _announce(row: Submission, place: Place | None) -> None:
    events.publish(snapshot(row, place=place))
    tasks.wake(row.language)


def _check(order: Order) -> languages.Language:
    language = languages.find(order.language)
    if language is None or language.slug not in settings.RUNNER["languages"]:
        raise UnknownLanguageError(
            f"There is no language {order.language[:50]!r} here.", field="language"
        )
    if not order.problem.is_judgeable:
        raise NotJudgeableError("Solutions of this problem can't be judged here.")
    if "\x00" in order.source or not order.source.strip():
        raise BadSourceError("The source is empty or has a NUL byte.", field="source")
    try:
        size = len(order.source.encode())
    except UnicodeEncodeError as error:  # a lone surrogate, which JSON can carry
        raise BadSourceError("The source is not valid Unicode.", field="source") from error
    if size > settings.JUDGE["max_source_bytes"]:
        limit = settings.JUDGE["max_source_bytes"]
        raise SourceTooLargeError(f"The source is larger than {limit} bytes.", field="source")
    return language


def _earlier(order: Order, language: str) -> Submission | None:
    """The submission this idempotency key made before, if it is the same one."""
    if order.idempotency_key is None:
        return None
    row = Submission.objects.filter(
        user_id=order.user_id, idempotency_key=order.idempotency_key
    ).first()
    if row is None:
        return None
    same = (row.problem_id, row.language, row.source) == (order.problem.pk, language, order.source)
    if not same:
        raise IdempotencyConflictError("This Idempotency-Key came with another submission.")
    return row
