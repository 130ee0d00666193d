"""Counts how often and how fast problems are solved, in the transaction of each result.

A problem's Tally says how many of its submissions were judged and accepted. Buckets are histograms
of the accepted ones, by language: so "beats N %" costs one look at some hundred rows, however many
submissions there are. Both change in the transaction that writes a result.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection, models, transaction
from django.db.models import Case, F, Sum, When

from problems.models import Problem
from runners.verdicts import Verdict
from submissions.models.states import CANCELLED, Kind

if TYPE_CHECKING:
    from submissions.models import Submission

UNCOUNTED = ("", Verdict.INTERNAL_ERROR.value, CANCELLED)  # these say nothing about the program
STEPS = 16  # buckets for each power of two: what lies in one differs by 6 % at most
KEY = ("problem", "language", "metric", "bucket")


class Metric(models.TextChoices):
    """What accepted submissions are compared by: columns of theirs."""

    RUNTIME = "runtime_ms"
    MEMORY = "memory_kb"


class Tally(models.Model):
    """How many submissions of a problem were judged, and how many of them accepted."""

    problem = models.OneToOneField(Problem, models.CASCADE, primary_key=True, related_name="tally")
    submitted = models.BigIntegerField()
    accepted = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.problem_id}: {self.accepted}/{self.submitted}"


class Bucket(models.Model):
    """How many accepted submissions lie in one bucket of a histogram."""

    problem = models.ForeignKey(Problem, models.CASCADE, related_name="+", db_index=False)
    language = models.CharField(max_length=32)
    metric = models.CharField(max_length=10, choices=Metric.choices)
    bucket = models.PositiveSmallIntegerField()
    count = models.BigIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=KEY, name="bucket_once"),)

    def __str__(self) -> str:
        return f"{self.problem_id} {self.language} {self.metric} {self.bucket}: {self.count}"


class ResultCount(models.Model):
    """How many results were written. It counts events and never falls.

    A rejudging counts again; a deleted submission stays counted. The sum of all shards counts: a
    backend of PostgreSQL writes its own, so that workers seldom wait for each other.
    """

    shard = models.PositiveSmallIntegerField(primary_key=True)
    submitted = models.BigIntegerField()
    accepted = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.shard}: {self.accepted}/{self.submitted}"


@dataclass(frozen=True, slots=True)
class Percentiles:
    """How many per cent of the accepted submissions a submission beats; None: unknown.

    It beats those that are not better, itself among them: as users are used to, the best has 100,
    however many are as good, and nobody has 0, which some clients take for unknown.
    """

    runtime: float | None = None
    memory: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What is counted of a row."""

    kind: str
    problem_id: int | None
    language: str
    verdict: str
    runtime_ms: int | None
    memory_kb: int | None

    @classmethod
    def of(cls, row: "Submission", **new: Any) -> "Result":
        """The row's result, or a new one."""
        names = ("verdict", Metric.RUNTIME, Metric.MEMORY)
        values = (new.get(name, getattr(row, name)) for name in names)
        return cls(row.kind, row.problem_id, row.language, *values)


# All tables in one statement; what is added is negative where a rejudging takes a result away.
# PostgreSQL runs the tallies first: results of one problem wait there, and can't dead-lock.
ADD = """
WITH bucketed AS (
    INSERT INTO submissions_bucket AS old (problem_id, language, metric, bucket, count)
    SELECT * FROM unnest(%(problem)s::bigint[], %(language)s::text[], %(metric)s::text[],
                         %(bucket)s::int[], %(count)s::bigint[])
    ON CONFLICT (problem_id, language, metric, bucket) DO UPDATE
       SET count = old.count + EXCLUDED.count
), counted AS (
    INSERT INTO submissions_resultcount AS old (shard, submitted, accepted)
    SELECT pg_backend_pid() %% 16, %(all_submitted)s, %(all_accepted)s WHERE %(all_submitted)s > 0
    ON CONFLICT (shard) DO UPDATE
       SET submitted = old.submitted + EXCLUDED.submitted,
           accepted = old.accepted + EXCLUDED.accepted
)
INSERT INTO submissions_tally AS old (problem_id, submitted, accepted)
SELECT * FROM unnest(%(tallied)s::bigint[], %(submitted)s::bigint[], %(accepted)s::bigint[])
ON CONFLICT (problem_id) DO UPDATE
   SET submitted = old.submitted + EXCLUDED.submitted, accepted = old.accepted + EXCLUDED.accepted
"""

# Counts everything again from the rows: the same arithmetic as bucket_of.
RECOUNT = """
LOCK TABLE submissions_tally, submissions_bucket IN EXCLUSIVE MODE;
DELETE FROM submissions_tally;
DELETE FROM submissions_bucket;
INSERT INTO submissions_tally (problem_id, submitted, accepted)
SELECT problem_id, count(*), count(*) FILTER (WHERE verdict = 'accepted')
  FROM submissions_submission
 WHERE kind = 'submission' AND verdict NOT IN ('', 'internal_error', 'cancelled')
 GROUP BY problem_id;
INSERT INTO submissions_bucket (problem_id, language, metric, bucket, count)
SELECT problem_id, language, metric, 16 * shift + (value >> shift), count(*)
  FROM submissions_submission
 CROSS JOIN LATERAL (
       VALUES ('runtime_ms', runtime_ms), ('memory_kb', memory_kb)) AS measured(metric, value)
 CROSS JOIN LATERAL (
       SELECT GREATEST(length(ltrim(value::bit(32)::text, '0')) - 5, 0) AS shift) AS scale
 WHERE kind = 'submission' AND verdict = 'accepted' AND value IS NOT NULL
 GROUP BY 1, 2, 3, 4;
"""


def bucket_of(value: int) -> int:
    """Small values have a bucket each; above, each power of two has STEPS of them."""
    shift = max(value.bit_length() - STEPS.bit_length(), 0)
    return STEPS * shift + (value >> shift)


def least_of(bucket: int) -> int:
    """The least value of a bucket."""
    shift = max(bucket // STEPS - 1, 0)
    return (bucket - STEPS * shift) << shift


def count(*, old: Iterable[Result] = (), new: Iterable[Result] = ()) -> None:
    """Take results away, add others, in the transaction that writes them: one statement.

    What is added is an event, too. Results of deleted rows are taken away by a trigger.
    """
    events = {"submitted": 0, "accepted": 0}
    submitted: Counter[int] = Counter()
    accepted: Counter[int] = Counter()
    buckets: Counter[tuple[int, str, str, int]] = Counter()
    for sign, results in ((-1, old), (1, new)):
        for one in results:
            if one.kind != Kind.SUBMISSION or one.verdict in UNCOUNTED or one.problem_id is None:
                continue
            submitted[one.problem_id] += sign
            events["submitted"] += sign > 0
            if one.verdict == Verdict.ACCEPTED:
                accepted[one.problem_id] += sign
                events["accepted"] += sign > 0
                for key in _buckets(one):
                    buckets[one.problem_id, one.language, *key] += sign
    if submitted:
        _add(submitted, accepted, buckets, events)


def recount() -> None:
    """Count everything again. Results that are written meanwhile wait and are counted then."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(RECOUNT)


def standing(row: "Submission") -> Percentiles:
    """How an accepted submission compares with the others of its language: one query."""
    if row.kind != Kind.SUBMISSION or row.verdict != Verdict.ACCEPTED or row.problem_id is None:
        return Percentiles()
    own = {
        metric: bucket_of(value) for metric in Metric if (value := getattr(row, metric)) is not None
    }
    beaten = [
        When(metric=metric, bucket__gte=bucket, then=F("count")) for metric, bucket in own.items()
    ]
    if not beaten:
        return Percentiles()
    rows = Bucket.objects.filter(problem_id=row.problem_id, language=row.language)
    sums = rows.values_list("metric").annotate(
        beaten=Sum(Case(*beaten, default=0)), of=Sum("count")
    )
    found = {
        metric: round(100 * beaten / of, 2) for metric, beaten, of in sums if of and metric in own
    }
    return Percentiles(found.get(Metric.RUNTIME), found.get(Metric.MEMORY))


def distribution(problem_id: int, language: str, metric: Metric) -> list[tuple[int, int]]:
    """The histogram of accepted submissions: the least value of each bucket, and its count."""
    rows = Bucket.objects.filter(problem=problem_id, language=language, metric=metric, count__gt=0)
    found = rows.order_by("bucket").values_list("bucket", "count")
    return [(least_of(bucket), count) for bucket, count in found]


def _buckets(one: Result) -> Iterator[tuple[str, int]]:
    for metric in Metric:
        value = getattr(one, metric)
        if value is not None:
            yield metric.value, bucket_of(value)


def _add(
    submitted: Counter[int],
    accepted: Counter[int],
    buckets: Counter[tuple[int, str, str, int]],
    events: dict[str, int],
) -> None:
    problems = sorted(submitted)
    keys = sorted(key for key, change in buckets.items() if change)
    columns = {name: [key[i] for key in keys] for i, name in enumerate(KEY)}
    values: dict[str, Any] = columns | {
        "count": [buckets[key] for key in keys],
        "tallied": problems,
        "submitted": [submitted[one] for one in problems],
        "accepted": [accepted[one] for one in problems],
        "all_submitted": events["submitted"],
        "all_accepted": events["accepted"],
    }
    with connection.cursor() as cursor:
        cursor.execute(ADD, values)
