"""From the facts of a run to a verdict. An exit code that imitates a limit is just an error."""

from runners.contract import Limits
from runners.sandbox import Outcome, Stop
from runners.verdicts import Verdict

_STOPPED = {
    Stop.CPU_TIME: Verdict.TIME_LIMIT_EXCEEDED,
    Stop.WALL_TIME: Verdict.TIME_LIMIT_EXCEEDED,
    Stop.IDLE_TIME: Verdict.TIME_LIMIT_EXCEEDED,
    Stop.MEMORY: Verdict.MEMORY_LIMIT_EXCEEDED,
    Stop.OUTPUT: Verdict.OUTPUT_LIMIT_EXCEEDED,
    Stop.NOT_STARTED: Verdict.RUNTIME_ERROR,
    Stop.SPOKE_OUT_OF_TURN: Verdict.RUNTIME_ERROR,
}


def limit_broken(outcome: Outcome, limits: Limits) -> Verdict | None:
    """The limit this run broke, if any; memory first, since a starved program is also slow."""
    if outcome.oom_kills or outcome.memory_kb > limits.memory_mb * 1024:
        return Verdict.MEMORY_LIMIT_EXCEEDED
    if outcome.stop is not Stop.ENDED:
        return _STOPPED[outcome.stop]
    if outcome.cpu_ms > limits.time_ms:
        return Verdict.TIME_LIMIT_EXCEEDED
    if max(len(outcome.stdout), len(outcome.stderr)) > limits.output_kb * 1024:
        return Verdict.OUTPUT_LIMIT_EXCEEDED
    return None


def failure(
    outcome: Outcome, limits: Limits, out_of_memory: tuple[bytes, ...] = ()
) -> Verdict | None:
    """Why this run can't be accepted whatever it printed; None if its output is to be compared.

    A runtime that refuses a request larger than the limit never fills its memory; it can be told
    from a crash only by what it prints (`out_of_memory`). A program that imitates it gains nothing.
    """
    broken = limit_broken(outcome, limits)
    if broken is not None:
        return broken
    if outcome.exit_code == 0:
        return None
    if any(words in outcome.stderr for words in out_of_memory):
        return Verdict.MEMORY_LIMIT_EXCEEDED
    return Verdict.RUNTIME_ERROR
