"""Who is at fault in a dialogue between a program and the problem's interactor.

The two run in boxes of their own, with the kernel's pipes between them. Each box notes when its
program ended before the other can see it, so the first to end is known. What came first counts: a
program that crashes before the interactor has decided is a runtime error although the interactor
then says 43; one that crashes because the interactor has rejected it and gone is a wrong answer.
"""

from dataclasses import replace

from runners.contract import Limits
from runners.judging import outcomes
from runners.judging.validation import Opinion, complaint_of, opinion_of
from runners.languages import Language
from runners.sandbox import Command, Outcome, Stop
from runners.verdicts import Verdict

# The interactor outlives a program that is stopped by the clock, so that it can still say why.
GRACE_MS = 10_000


def patient(interactor: Command, program: Command) -> Command:
    """The interactor's command with the program's clock and a grace."""
    time_ms = interactor.limits.time_ms
    factor = (program.limits.wall_ms + GRACE_MS) / time_ms
    return replace(interactor, limits=replace(interactor.limits, wall_factor=factor))


def idle_ms(program: Outcome, interactor: Outcome) -> int | None:
    """How long neither side could run, at the least; None where nobody can tell.

    A program is not idle while its interactor works, or waits for the core.
    """
    if program.idle_ms is None or interactor.idle_ms is None:
        return None
    return max(program.idle_ms - (interactor.wall_ms - interactor.idle_ms), 0)


def decide(program: Outcome, interactor: Outcome, language: Language, limits: Limits) -> Opinion:
    """What became of the dialogue."""
    failure = outcomes.failure(program, limits, language.out_of_memory)
    opinion = opinion_of(interactor)
    was_first = program.ended_us < interactor.ended_us
    if opinion is None:
        return _undecided(interactor, failure, was_first=was_first)
    is_to_blame = was_first or opinion.verdict is Verdict.ACCEPTED
    if failure is not None and is_to_blame:
        return Opinion(verdict=failure, message=opinion.message)
    return opinion


def _undecided(interactor: Outcome, failure: Verdict | None, *, was_first: bool) -> Opinion:
    """The interactor failed; that is the program's doing only if it had ended before."""
    complaint = complaint_of(interactor)
    if was_first and failure is not None:
        return Opinion(verdict=failure, message=complaint)
    has_ended = interactor.stop is Stop.ENDED and not interactor.oom_kills
    verdict = Verdict.WRONG_ANSWER if was_first and has_ended else Verdict.INTERNAL_ERROR
    return Opinion(verdict=verdict, message=complaint)
