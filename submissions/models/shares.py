"""The account of each user: how much slot time they have used (see ordering.py)."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class Share(models.Model):
    """One user's account, in milliseconds of slot time: one slot that is busy for a millisecond.

    `turn`: where the user's next attempt begins on the clock of the queue. `began`: where their
    furthest one began; the clock is the largest of all users. `since`: when the user began to wait
    for the next one. `usual_ms`: what recent attempts took, NULL until one has ended.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+"
    )
    turn = models.BigIntegerField(db_default=0)
    began = models.BigIntegerField(db_default=0)
    since = models.DateTimeField(db_default=Now())
    usual_ms = models.PositiveIntegerField(null=True)

    class Meta:
        indexes = (models.Index(fields=("-began",), name="share_began"),)

    def __str__(self) -> str:
        return f"share of user {self.pk}"
