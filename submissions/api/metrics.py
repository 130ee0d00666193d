"""`GET /metrics`: figures for operators and autoscalers, in the text format of Prometheus.

Every figure is of the whole judge, whichever web process is asked, and is looked up at most once
in KEPT_S however often it is. Where Redis is away, what only it knows is left out.
"""

import threading
import time
from collections.abc import Iterable, Iterator

from django.db import Error as DatabaseUnavailable
from django.db import connection
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from submissions.models import State, Submission, Worker, ordering
from submissions.models.ordering import Priority
from submissions.models.statistics import ResultCount
from submissions.queue import wake_ups
from submissions.status import store

KEPT_S = 2.0
UNAVAILABLE = "# The database is away: try again.\n"


def show(_request: HttpRequest) -> HttpResponse:
    """The figures as they are, or were a moment ago; 503 without the database."""
    try:
        return HttpResponse(_page.text(), content_type=CONTENT_TYPE_LATEST)
    except DatabaseUnavailable:
        return HttpResponse(UNAVAILABLE, content_type="text/plain", status=503)


class Judge(Collector):
    """Looks all figures up: a handful of queries, none of which walks the done submissions."""

    def describe(self) -> Iterable[Metric]:
        """Nothing is looked up before somebody asks."""
        return []

    def collect(self) -> Iterator[Metric]:
        yield from _queue()
        yield from _wake_ups()
        yield from _workers()
        yield from _judged()


class Page:
    """The text, kept for a moment: one thread looks, the others wait for what it finds."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(Judge())
        self._lock = threading.Lock()
        self._text = b""
        self._until = 0.0

    def text(self) -> bytes:
        with self._lock:
            if time.monotonic() >= self._until:
                self._text = generate_latest(self._registry)
                self._until = time.monotonic() + KEPT_S
            return self._text


def _queue() -> Iterator[Metric]:
    labels = ("language", "priority")
    queued = GaugeMetricFamily("judge_queued_submissions", "Submissions that wait.", labels=labels)
    oldest = GaugeMetricFamily(
        "judge_oldest_queued_seconds", "How long the oldest of them has waited.", labels=labels
    )
    with connection.cursor() as cursor:
        cursor.execute(ordering.QUEUED)
        for language, priority, count, seconds in cursor.fetchall():
            values = (language, Priority(priority).name.lower())
            queued.add_metric(values, count)
            oldest.add_metric(values, float(seconds))
    yield queued
    yield oldest
    running = Submission.objects.filter(state=State.RUNNING).count()
    yield GaugeMetricFamily("judge_running_submissions", "Submissions being judged.", running)


def _wake_ups() -> Iterator[Metric]:
    messages = wake_ups.wake_ups()
    if messages is not None:
        waiting = GaugeMetricFamily(
            "judge_wake_ups", "Messages for workers at the broker.", labels=("language",)
        )
        for language, count in messages.items():
            waiting.add_metric((language,), count)
        yield waiting
    pace_ms = store.pace_ms()
    if pace_ms is not None:
        text = "How long recent judgings took, on average."
        yield GaugeMetricFamily("judge_judging_seconds", text, pace_ms / 1000)


def _workers() -> Iterator[Metric]:
    count = GaugeMetricFamily("judge_workers", "Workers that are alive.", labels=("status",))
    slots = GaugeMetricFamily("judge_slots", "How much they judge at once.", labels=("status",))
    alive = Worker.objects.alive().values("status").annotate(count=Count("pk"), all=Sum("slots"))
    found = {row["status"]: row for row in alive.order_by()}
    for status in (Worker.Status.OK, Worker.Status.REFUSING, Worker.Status.DRAINING):
        row = found.get(status, {"count": 0, "all": 0})
        count.add_metric((status.value,), row["count"])
        slots.add_metric((status.value,), row["all"])
    yield count
    yield slots


def _judged() -> Iterator[Metric]:
    counts = ResultCount.objects.aggregate(submitted=Sum("submitted"), accepted=Sum("accepted"))
    for name in ("submitted", "accepted"):
        text = f"Results that were written, rejudgings among them: {name}."
        yield CounterMetricFamily(f"judge_{name}_submissions", text, counts[name] or 0)


_page = Page()
