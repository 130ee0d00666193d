"""The life of a submission. Each transition is one UPDATE that returns whether it happened.

queued -> running   claim     the row whose turn it is: the attempt grows by one and gets a lease
running -> running  renew     the lease, by the attempt that holds it
running -> done     finish    by the attempt that holds it: `attempt` is the fence
running -> queued   release   by the attempt that holds it, when it has to be judged again
running -> queued   park      by the attempt that holds it, when what it needs can't be read:
                              nobody takes it for a while
running -> queued   requeue   by the sweep, when the lease has run out: a crash
running -> done     give_up   by the sweep, after too many crashes: internal_error; a rejudging
                              keeps its old result
running -> done     keep_old_result  by the attempt that holds it, when a rejudging fails for good
queued, running -> done  cancel   by the owner or staff; a worker finds that it has lost the row
done    -> queued   rejudge   by staff, behind all live work

The result columns (verdict, times, cases, data_version, finished_at) are those of the last judging
that ended, and stay while the submission is judged again. The result that a new one replaces goes
to Judgement, in the same transaction. A rejudging that fails changes nothing of it: `rejudge_error`
says why. Only a row that has never been judged has no verdict, and
cancelling it gives it the verdict "cancelled"; cancelling a rejudging keeps the verdict there was.

The end of an attempt, however it ends, charges its user for the slot time that it used.

Leases, ages and ends use the clock of the database, because clocks of hosts may differ.
"""

import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F, Func
from django.db.models.functions import Now

from runners.verdicts import Verdict
from submissions.models import claiming, ordering, statistics, yielding
from submissions.models.filters import SubmissionFilters
from submissions.models.judgement import Judgement
from submissions.models.ordering import Priority
from submissions.models.states import CANCELLED, NO_RESULT, RESULT, State
from submissions.models.worker import MAX_NAME_CHARS

if TYPE_CHECKING:
    from submissions.models import Submission


LOST = "The workers that judged it were lost, too often in a row."
COUNTED = ("pk", "kind", "problem_id", "language")  # what statistics need beside a result


class SubmissionQuerySet(SubmissionFilters):
    """The transitions of the table above."""

    def holding(self, submission_id: uuid.UUID, attempt: int) -> Self:
        """The row, if this attempt still holds it."""
        return self.filter(pk=submission_id, attempt=attempt, state=State.RUNNING)

    def claim(
        self,
        languages: Sequence[str],
        *,
        worker: str,
        lease: timedelta,
        favourite: str = "",
    ) -> "Submission | None":
        """Claim the row whose turn it is among these languages; None if no row waits.

        `favourite` wins a tie. One statement; it charges the user's account with an estimate.
        """
        values = {
            "languages": list(languages),
            "priorities": [one.value for one in Priority],
            "near": claiming.NEAR,
            "favourite": favourite,
            "worker": worker[:MAX_NAME_CHARS],
            "lease": lease,
        }
        return next(iter(self.raw(claiming.CLAIM, values)), None)

    def renew(self, submission_id: uuid.UUID, attempt: int, *, lease: timedelta) -> bool:
        return self.holding(submission_id, attempt).update(leased_until=Now() + lease) == 1

    def must_yield(self, row: "Submission", languages: Sequence[str]) -> bool:
        """Whether this attempt is the newest of one user who has every slot, while others wait."""
        values: dict[str, Any] = {
            "id": row.pk,
            "owner": 0 if row.priority == Priority.REJUDGE else row.user_id,
            "languages": list(languages),
            "priorities": yielding.LIVE,
        }
        with connection.cursor() as cursor:
            cursor.execute(yielding.MUST_YIELD, values)
            return bool(cursor.fetchone()[0])

    def release(self, submission_id: uuid.UUID, attempt: int, *, crashes: int) -> bool:
        """Give the row back to the queue; `crashes` says how many more to count, 0 or 1."""
        with transaction.atomic():
            is_released = self.holding(submission_id, attempt).to_queue(crashes) == 1
            if is_released:
                self.settle([submission_id])
        return is_released

    def park(self, submission_id: uuid.UUID, attempt: int, *, pause: timedelta) -> bool:
        """Give the row back to the queue; nobody claims it before the pause has passed."""
        with transaction.atomic():
            held = self.holding(submission_id, attempt)
            is_parked = (
                held.update(
                    state=State.QUEUED,
                    leased_until=None,
                    queued_at=Now() + pause,
                    turn=ordering.PARKED,
                    outages=F("outages") + 1,
                )
                == 1
            )
            if is_parked:
                self.settle([submission_id])
        return is_parked

    def finish(self, row: "Submission", **result: Any) -> bool:
        """Write the result, all of it, if this attempt still holds the row, and count it."""
        with transaction.atomic():
            held = self.holding(row.pk, row.attempt)
            result["rejudge_error"] = ""
            if held.end(is_rejudging=row.is_rejudging, **result) != 1:
                return False
            statistics.count(new=[statistics.Result.of(row, **result)])
            self.settle([row.pk])
        return True

    def keep_old_result(
        self, submission_id: uuid.UUID, attempt: int, *, reason: str, crashes: int
    ) -> bool:
        """End a rejudging that failed: the old result stays whole, and staff can see why."""
        return self.holding(submission_id, attempt).end_rejudging(reason, crashes) == 1

    def cancel(self, submission_id: uuid.UUID, *, stop_ms: int = 0) -> bool:
        """End what is not done: a first judging as cancelled, a rejudging with its old verdict.

        `stop_ms`: slot time until the worker of a running row notices, which is charged as well.
        """
        with transaction.atomic():
            row = self.filter(pk=submission_id).exclude(state=State.DONE)
            held = row.select_for_update().only("state", "finished_at").first()
            if held is None:
                return False
            ended: dict[str, Any] = {"state": State.DONE, "leased_until": None}
            if held.finished_at is None:
                ended |= {"verdict": CANCELLED, "finished_at": Now()}
            row.update(**ended)
            if held.state == State.RUNNING:
                self.settle([submission_id], extra_ms=stop_ms)
            else:
                self._execute(claiming.PROMOTE, {"ids": [submission_id]})
        return True

    def settle(self, ids: Sequence[uuid.UUID], *, extra_ms: int = 0) -> None:
        """Charge attempts that have ended, last in the transaction that ended them.

        What was estimated is replaced by what was used and `extra_ms`; waiting rows of these users
        move with their accounts.
        """
        self._execute(claiming.SETTLE, {"ids": list(ids), "extra_ms": extra_ms})

    def repair_flows(self, languages: Sequence[str]) -> None:
        """Return parked rows to the queue after their pause, and rank the first rows of flows."""
        values = {"languages": list(languages), "priorities": [one.value for one in Priority]}
        self._execute(claiming.UNPARK, values)
        self._execute(claiming.REPAIR, values)

    def _execute(self, statement: str, values: dict[str, Any]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)

    def abandoned(self) -> Self:
        """Rows whose worker has gone.

        A server that has just started has seen no renewal yet: it waits for a whole lease, so that
        its restart costs no attempt.
        """
        started = Func(function="pg_postmaster_start_time", output_field=models.DateTimeField())
        lease = timedelta(seconds=settings.JUDGE["lease_s"])
        rows = self.filter(state=State.RUNNING, leased_until__lt=Now())
        return rows.alias(server_started=started).filter(server_started__lt=Now() - lease)

    def requeue(self) -> dict[uuid.UUID, str]:
        """Give every abandoned row back to the queue; returns their ids and languages."""
        return self.abandoned().to_queue_again(1)

    def hand_back(self, worker: str) -> dict[uuid.UUID, str]:
        """Queue the rows that a stopping worker still holds; returns their ids and languages."""
        return self.filter(state=State.RUNNING, worker=worker).to_queue_again(0)

    def to_queue_again(self, crashes: int) -> dict[uuid.UUID, str]:
        """Queue these running rows; returns the ids and languages of those that nobody took."""
        with transaction.atomic():
            rows = self.order_by("pk").select_for_update(skip_locked=True)
            found = dict(rows.values_list("pk", "language"))
            if found:
                self.model.objects.filter(pk__in=list(found)).to_queue(crashes)
                self.settle(list(found))
        return found

    def give_up(self, *, max_crashes: int) -> list[uuid.UUID]:
        """End abandoned rows that have crashed too often; returns their ids."""
        hopeless = self.abandoned().filter(crashes__gte=max_crashes - 1)
        with transaction.atomic():
            locked = hopeless.order_by("pk").select_for_update(skip_locked=True)
            ids = list(locked.values_list("pk", flat=True))
            if ids:
                rows = self.filter(pk__in=ids)
                failed = {**NO_RESULT, "verdict": Verdict.INTERNAL_ERROR}
                failed |= {"crashes": F("crashes") + 1}
                rows.filter(finished_at=None).end(is_rejudging=False, **failed)
                rows.filter(state=State.RUNNING).end_rejudging(LOST, F("crashes") + 1)
                self.settle(ids)
        return ids

    def rejudge(self, ids: list[uuid.UUID]) -> dict[uuid.UUID, str]:
        """Queue finished rows again, behind all live work; returns their ids and languages."""
        with connection.cursor() as cursor:
            cursor.execute(ordering.REJUDGE, {"ids": ids})
            return dict(cursor.fetchall())

    def forget_runs(self, *, older_than: timedelta, most: int) -> int:
        """Delete finished runs of long ago, but not too many at once; returns how many."""
        old = self.runs().filter(state=State.DONE, finished_at__lt=Now() - older_than)
        ids = list(old.order_by("finished_at").values_list("pk", flat=True)[:most])
        return self.filter(pk__in=ids).delete()[0] if ids else 0

    def to_queue(self, crashes: int) -> int:
        return self.update(
            state=State.QUEUED,
            leased_until=None,
            queued_at=Now(),
            crashes=F("crashes") + crashes,
        )

    def end_rejudging(self, reason: str, crashes: Any) -> int:
        return self.exclude(finished_at=None).update(
            state=State.DONE, leased_until=None, rejudge_error=reason, crashes=crashes
        )

    def end(self, *, is_rejudging: bool, **result: Any) -> int:
        """Write a result over these rows; one that is there goes to the history first."""
        ended = {"state": State.DONE, "leased_until": None, "finished_at": Now(), **result}
        if not is_rejudging:
            return self.update(**ended)
        with transaction.atomic():
            old = list(self.select_for_update().exclude(verdict="").only(*COUNTED, *RESULT))
            Judgement.objects.bulk_create(Judgement.of(row) for row in old)
            statistics.count(old=map(statistics.Result.of, old))
            return self.update(**ended)
