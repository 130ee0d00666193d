"""Workers. Each announces itself and updates its row while it lives.

A worker is identified by its node name. If a row has not been updated for a while, its worker is
dead. The row stays for a day, so that operators see it and language versions are known.
"""

from datetime import timedelta
from typing import Any, Self

from django.db import models
from django.db.models import Case, ExpressionWrapper, F, Q, Sum, Value, When
from django.db.models.functions import Coalesce, Now

from runners.languages.versions import readable

MAX_NAME_CHARS = 100
MAX_OUTAGE_CHARS = 500
ALIVE_S = 15
FORGET_AFTER = timedelta(days=1)
OUTAGE_SHOWN = timedelta(seconds=15)  # a slot that still meets it reports it again


class WorkerQuerySet(models.QuerySet["Worker"]):
    def alive(self) -> Self:
        """Return workers that were seen recently and have not signed off."""
        return self.filter(_is_alive())

    def with_alive(self) -> Self:
        """Each with `is_alive`."""
        return self.annotate(is_alive=ExpressionWrapper(_is_alive(), models.BooleanField()))

    def announce(self, name: str, **facts: Any) -> None:
        """Store a worker that has started, over an earlier one of the same name."""
        facts |= {"started_at": Now(), "seen_at": Now()}
        self.update_or_create(name=name, defaults=facts)

    def beat(self, name: str, **facts: Any) -> bool:
        """Update the worker's row; False if the worker is unknown and has to announce itself."""
        over = When(outage_at__lt=Now() - OUTAGE_SHOWN, then=Value("", models.TextField()))
        facts |= {"seen_at": Now(), "outage": Case(over, default=F("outage"))}
        return self.filter(name=name).update(**facts) == 1

    def report_outage(self, name: str, text: str) -> None:
        """A slot could not judge, and not for want of its submission: shown for OUTAGE_SHOWN."""
        self.filter(name=name).update(outage=text[:MAX_OUTAGE_CHARS], outage_at=Now())

    def ready_slots(self) -> int:
        """Return how many submissions can be judged at the same time now."""
        ready = self.alive().filter(status=Worker.Status.OK)
        return int(ready.aggregate(total=Coalesce(Sum("slots"), 0))["total"])

    def forget_old(self) -> None:
        self.filter(seen_at__lt=Now() - FORGET_AFTER).delete()

    def versions(self) -> dict[str, str]:
        """The version of each language, to be read by people, from the worker seen last."""
        found: dict[str, str] = {}
        for spoken in self.order_by("seen_at").values_list("languages", flat=True):
            found |= {slug: readable(slug, one["version"]) for slug, one in spoken.items()}
        return found


def _is_alive() -> Q:
    is_seen = Q(seen_at__gt=Now() - timedelta(seconds=ALIVE_S))
    return is_seen & ~Q(status=Worker.Status.STOPPED)


class Worker(models.Model):
    """One `celery worker`. `languages`: slug to {version, image}, empty until they are known.

    `reason` is why it refuses work; `outage` is what its slots could not reach a moment ago.
    """

    class Status(models.TextChoices):
        OK = "ok"
        REFUSING = "refusing"
        DRAINING = "draining"
        STOPPED = "stopped"

    name = models.CharField(max_length=MAX_NAME_CHARS, primary_key=True)
    host = models.CharField(max_length=255)
    slots = models.PositiveIntegerField()
    languages = models.JSONField(default=dict)
    build = models.CharField(max_length=100)
    load = models.FloatField(default=0)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OK)
    reason = models.TextField(default="", blank=True)
    outage = models.TextField(default="", db_default="", blank=True)
    outage_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(db_default=Now())
    seen_at = models.DateTimeField(db_default=Now())

    objects = WorkerQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def shown_reason(self) -> str:
        """Return the reason that people see: why it refuses work, else the service that fails."""
        return self.reason or self.outage
