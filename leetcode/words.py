"""Our verdicts and figures in LeetCode's words; what a stranger may not see is not in them."""

from collections.abc import Iterator
from typing import Any

from runners.judging.budgets import explained
from runners.verdicts import Verdict
from submissions.api.serializers import limit_hit
from submissions.models import State, Submission
from submissions.status.disclosure import first_failure, is_shown

PENDING, STARTED, SUCCESS = "PENDING", "STARTED", "SUCCESS"
NOT_MEASURED = "N/A"
HIDDEN = "(hidden)"
ACCEPTED, WRONG_ANSWER = (10, "Accepted"), (11, "Wrong Answer")
INTERNAL_ERROR = (16, "Internal Error")
STATUSES = {
    Verdict.ACCEPTED: ACCEPTED,
    Verdict.WRONG_ANSWER: WRONG_ANSWER,
    Verdict.MEMORY_LIMIT_EXCEEDED: (12, "Memory Limit Exceeded"),
    Verdict.OUTPUT_LIMIT_EXCEEDED: (13, "Output Limit Exceeded"),
    Verdict.TIME_LIMIT_EXCEEDED: (14, "Time Limit Exceeded"),
    Verdict.RUNTIME_ERROR: (15, "Runtime Error"),
    Verdict.COMPILE_ERROR: (20, "Compile Error"),
    Verdict.INTERNAL_ERROR: INTERNAL_ERROR,
}
SHORT = {"accepted": "AC", "internal_error": "IE", "cancelled": "IE"}
RAN = {Verdict.ACCEPTED, Verdict.WRONG_ANSWER}  # the program did what it was made for
UNMEASURED = {Verdict.COMPILE_ERROR, Verdict.INTERNAL_ERROR, "cancelled"}
Case = dict[str, Any]


def status(verdict: str) -> tuple[int, str]:
    """Code and words; what nobody else has, a cancelled submission, is an internal error."""
    return STATUSES.get(Verdict(verdict), INTERNAL_ERROR) if verdict in STATUSES else INTERNAL_ERROR


def letters(verdict: str) -> str | None:
    """As in WA; None while there is no verdict."""
    found = "".join(word[0] for word in verdict.split("_")).upper()
    return SHORT.get(verdict, found) or None


def status_display(row: Submission) -> str:
    """For lists."""
    return status(row.verdict)[1] if row.verdict else "Pending"


def state(row_state: str) -> str:
    """Celery's words: those that make all clients poll on, or stop."""
    return {State.QUEUED: PENDING, State.RUNNING: STARTED}.get(State(row_state), SUCCESS)


def runtime(row: Submission) -> str:
    return NOT_MEASURED if row.runtime_ms is None else f"{row.runtime_ms} ms"


def memory_bytes(row: Submission) -> int:
    return (row.memory_kb or 0) * 1024


def memory(row: Submission) -> str:
    """MB of 10^6 bytes, with as many decimals as there is something in them."""
    if row.memory_kb is None:
        return NOT_MEASURED
    return f"{round(memory_bytes(row) / 1e6, 1):g} MB"


def is_visible(row: Submission, case: Case) -> bool:
    """Whether its owner may see the texts of a case."""
    return is_shown(row, case)


def text(row: Submission, case: Case, key: str) -> str:
    """One text of a case: never null, which clients stumble over."""
    return str(case.get(key) or "") if is_visible(row, case) else HIDDEN


def value(row: Submission, case: Case, key: str) -> str:
    """The same of an input or an answer, which no newline ends: clients show it, or compare it."""
    return text(row, case, key).rstrip("\r\n")


def is_function(case: Case) -> bool:
    """Whether what was returned is kept apart from what was printed."""
    return "output" in case


def answer(row: Submission, case: Case) -> str:
    """What was returned; what was printed, where a program and no function is asked for."""
    return value(row, case, "output" if is_function(case) else "stdout")


def failure(row: Submission) -> Case | None:
    """The first case that was not accepted."""
    return first_failure(row)


def failures(row: Submission) -> set[int]:
    """The numbers of the cases that were not accepted: all of those are listed in the row."""
    return {case["index"] for case in row.cases if case["verdict"] != Verdict.ACCEPTED}


def compare_result(row: Submission) -> str:
    """A digit for each case; those that were not tried are 0."""
    failed, listed = failures(row), {case["index"] for case in row.cases}
    passed = (listed | set(range(1, row.cases_done + 1))) - failed
    return "".join("01"[index in passed] for index in range(1, row.cases_total + 1))


def total_correct(row: Submission) -> int:
    return row.cases_done - len(failures(row))


def errors(row: Submission) -> Iterator[tuple[str, str]]:
    """The fields that end in _error: only those there are, as clients show them all."""
    if row.verdict == Verdict.COMPILE_ERROR:
        full = row.compile_log.strip() or "The compiler gave no reason."
        lines = full.splitlines()
        first = next((line for line in lines if "error" in line.lower()), lines[0])
        yield from (("compile_error", first.strip()), ("full_compile_error", full))
    elif row.verdict == Verdict.TIME_LIMIT_EXCEEDED and (hit := limit_hit(row)):
        yield from (("runtime_error", explained(hit)), ("full_runtime_error", explained(hit)))
    elif row.verdict == Verdict.RUNTIME_ERROR:
        full = _crash(row, failure(row) or {"is_sample": False})
        yield from (("runtime_error", full.splitlines()[-1]), ("full_runtime_error", full))


def _crash(row: Submission, case: Case) -> str:
    if not is_visible(row, case):
        return "It crashed on a hidden case."
    if said := str(case.get("stderr") or "").strip():
        return said
    if case.get("signal"):
        return f"It was ended by signal {case['signal']}."
    return f"It ended with exit code {case.get('exit_code')}."
