"""The code that a solution of a function problem begins with, by language."""

from functools import lru_cache

from django.conf import settings

from problems.models import Problem
from runners.functions import drivers
from runners.signature import Signature, SignatureError


def signature_of(problem: Problem) -> Signature | None:
    """Return the signature; None if the problem asks for a program or it can't be read."""
    try:
        return problem.signature()
    except SignatureError:
        return None


def code(signature: Signature) -> tuple[tuple[str, str], ...]:
    """Language and code, for each language that is served."""
    return _code(signature, tuple(settings.RUNNER["languages"]))


@lru_cache(maxsize=1024)
def _code(signature: Signature, languages: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    found = ((language, drivers.find(language)) for language in languages)
    return tuple((language, driver.starter(signature)) for language, driver in found if driver)
