"""Earlier results of submissions that were judged again."""

from typing import TYPE_CHECKING

from django.db import models

from submissions.models.states import RESULT, VERDICTS

if TYPE_CHECKING:
    from submissions.models import Submission


class Judgement(models.Model):
    """The result of an earlier judging, which a rejudging has replaced."""

    # The database deletes these rows with their submission (migration 0020).
    submission = models.ForeignKey(
        "submissions.Submission", models.DO_NOTHING, related_name="history"
    )
    verdict = models.CharField(max_length=24, choices=VERDICTS)
    runtime_ms = models.PositiveIntegerField(null=True)
    memory_kb = models.PositiveIntegerField(null=True)
    data_version = models.CharField(max_length=64, blank=True)
    finished_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.submission_id} {self.verdict}"

    @classmethod
    def of(cls, row: "Submission") -> "Judgement":
        return cls(submission=row, **{name: getattr(row, name) for name in RESULT})
