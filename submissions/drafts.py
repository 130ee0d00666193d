"""Drafts: the code that a user is writing, by problem and language, kept between devices.

A draft has a version, which changes with each save. Whoever saves names the version that they have
seen, so that a tab that has not seen the last save can't overwrite it.
"""

import uuid
from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now

from problems.models import Problem
from runners import languages
from submissions.rejections import DraftConflictError, UnknownLanguageError
from submissions.texts import ensure_source_fits

MAX_DRAFTS = 200  # of one user; a new one replaces the oldest


class DraftQuerySet(models.QuerySet["Draft"]):
    """Reads and writes, each of one user's drafts."""

    def of(self, user: AbstractBaseUser | AnonymousUser, problem: Problem, language: str) -> Self:
        """The draft of a user, if there is one."""
        return self.filter(user_id=user.pk, problem=problem, language=language)

    def keep(
        self, user_id: int, problem: Problem, language: str, source: str, *, seen: uuid.UUID | None
    ) -> "Draft":
        """Store a draft over the version that was seen; None means that none was there.

        Saving the text that is stored changes nothing. Raises DraftConflictError if another
        version is stored, or none where one was seen; BadSourceError or SourceTooLargeError for a
        text that can't be submitted either.
        """
        ensure_source_fits(source)
        rows = self.filter(user_id=user_id, problem=problem, language=language)
        stored = rows.first()
        if stored is not None and stored.source == source:
            return stored
        version = uuid.uuid4()
        if seen is not None:
            changed = rows.filter(version=seen).update(
                source=source, version=version, updated_at=Now()
            )
            if not changed:
                raise DraftConflictError("Another version of this draft is stored.")
            return rows.get()
        return self._insert(user_id, problem, language, source, version)

    def _insert(
        self, user_id: int, problem: Problem, language: str, source: str, version: uuid.UUID
    ) -> "Draft":
        try:
            with transaction.atomic():
                made = self.create(
                    user_id=user_id,
                    problem=problem,
                    language=language,
                    source=source,
                    version=version,
                )
        except IntegrityError as error:
            raise DraftConflictError("Another version of this draft is stored.") from error
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


def language_of(name: str) -> str:
    """The slug of a language that is served; raises UnknownLanguageError."""
    found = languages.find(name)
    if found is None or found.slug not in settings.RUNNER["languages"]:
        raise UnknownLanguageError(f"There is no language {name[:50]!r} here.", field="language")
    return found.slug
