"""Drafts: the code that a user is writing, by problem and language, kept between devices."""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now

from problems.models import Problem

MAX_DRAFTS = 200  # of one user; a new one replaces the oldest


class DraftQuerySet(models.QuerySet["Draft"]):
    """Reads and writes, each of one user's drafts."""

    def of(
        self, user: AbstractBaseUser | AnonymousUser | int, problem: Problem, language: str
    ) -> Self:
        """The draft of a user, if there is one."""
        user_id = user if isinstance(user, int) else user.pk
        return self.filter(user_id=user_id, problem=problem, language=language)

    def replace_version(self, seen: uuid.UUID, source: str) -> bool:
        """Store the text over the version that was seen; False if another one is stored."""
        changed = self.filter(version=seen)
        return changed.update(source=source, version=uuid.uuid4(), updated_at=Now()) == 1

    def insert(self, user_id: int, problem: Problem, language: str, source: str) -> "Draft | None":
        """A new draft; None if there is one already. Beyond MAX_DRAFTS the oldest ones go."""
        about = {"problem": problem, "language": language, "source": source}
        try:
            with transaction.atomic():
                made = self.create(user_id=user_id, version=uuid.uuid4(), **about)
        except IntegrityError:
            return None
        own = self.filter(user_id=user_id).order_by("-updated_at", "-pk")
        self.filter(pk__in=list(own.values_list("pk", flat=True)[MAX_DRAFTS:])).delete()
        made.refresh_from_db(fields=["updated_at"])
        return made


class Draft(models.Model):
    """The code that a user is writing for one problem in one language."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", db_index=False
    )
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="+")
    language = models.CharField(max_length=32)
    source = models.TextField()
    version = models.UUIDField()
    updated_at = models.DateTimeField(db_default=Now())

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "problem", "language"), name="one_draft"),
        )

    def __str__(self) -> str:
        return f"{self.user_id} {self.problem_id} {self.language}"
