"""Keeping drafts: the code that a user is writing, by problem and language.

A draft has a version, which changes with each save. Whoever saves names the version that they have
seen, so that a tab that has not seen the last save can't overwrite it.
"""

import uuid

from django.conf import settings

from problems.models import Problem
from runners import languages
from submissions.intake.rejections import DraftConflictError, UnknownLanguageError
from submissions.intake.texts import ensure_source_fits
from submissions.models.drafts import Draft


def keep(
    user_id: int, problem: Problem, language: str, source: str, *, seen: uuid.UUID | None
) -> Draft:
    """Store a draft over the version that the client saw; None if it saw no draft.

    Saving the text that is stored changes nothing. Raises DraftConflictError if another version is
    stored, or none where one was seen; BadSourceError or SourceTooLargeError for a text that can't
    be submitted either.
    """
    ensure_source_fits(source)
    rows = Draft.objects.of(user_id, problem, language)
    stored = rows.first()
    if stored is not None and stored.source == source:
        return stored
    if seen is not None:
        if not rows.replace_version(seen, source):
            raise DraftConflictError("Another version of this draft is stored.")
        return rows.get()
    made = Draft.objects.insert(user_id, problem, language, source)
    if made is None:
        raise DraftConflictError("Another version of this draft is stored.")
    return made


def language_of(name: str) -> str:
    """The slug of a language that is served; raises UnknownLanguageError."""
    found = languages.find(name)
    if found is None or found.slug not in settings.RUNNER["languages"]:
        raise UnknownLanguageError(f"There is no language {name[:50]!r} here.", field="language")
    return found.slug
