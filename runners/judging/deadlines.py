"""How long one step of a judging may take: all that its own limits allow.

What takes longer hangs: a box that neither answers nor ends, or our own code.
"""

from runners import languages
from runners.contract import Job, Limits, Validator
from runners.judging.building import COMPILE_LIMITS
from runners.judging.interaction import GRACE_MS

ANSWER_MS = 10_000  # what a box has to answer, beyond the limits of its program


def longest_step_s(job: Job) -> float:
    """The limits of everything that may happen between two signs of progress, in seconds.

    That is: every program of the job is compiled, the reference answers what has no answer, and one
    case is judged. A session may have to start before its case, and has to end after it.
    """
    limits = _of(job.language, job.limits)
    case_ms = 3 * (limits.wall_ms + ANSWER_MS) + (GRACE_MS if job.is_interactive else 0)
    judges_ms = sum(map(_validator_ms, job.validators))
    return (_build_ms(job) + _reference_ms(job) + case_ms + judges_ms) / 1000


def _of(language: str, limits: Limits) -> Limits:
    found = languages.find(language)
    return found.limits(limits) if found else limits


def _build_ms(job: Job) -> int:
    """Compilers, and the check of a program that never started."""
    programs = 2 + len(job.validators) + (job.reference is not None)
    return programs * (COMPILE_LIMITS.wall_ms + ANSWER_MS)


def _reference_ms(job: Job) -> int:
    if job.reference is None:
        return 0
    asked = sum(case.answer is None for case in job.cases)
    return asked * (_of(job.reference.language, job.limits).wall_ms + ANSWER_MS)


def _validator_ms(validator: Validator) -> int:
    """It is asked a second time, about the judge's answer, where it has failed."""
    return 2 * (_of(validator.language, validator.limits).wall_ms + ANSWER_MS)
