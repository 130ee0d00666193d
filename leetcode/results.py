"""What `/check/` says of a finished run or submission: all fields that some client reads.

Strings are never null and lists are never missing; only totals and percentiles may be null.
"""

from typing import Any

from leetcode import ids, words
from leetcode.figures import Standing
from leetcode.languages import name_of, slug_of
from runners.verdicts import Verdict
from submissions.models import Submission

RUN_TASK = "judger.runcodetask.RunCode"
Result = dict[str, Any]


def submit_result(row: Submission, standing: Standing | None) -> Result:
    """`standing`: how an accepted submission compares with others of its language."""
    code, message = words.status(row.verdict)
    is_built = row.verdict not in words.UNMEASURED
    is_accepted = row.verdict == Verdict.ACCEPTED
    return {
        **_common(row, code, message),
        "submission_id": str(row.number),
        "question_id": str(row.problem_id),
        "judge_type": "large",
        "task_name": "judger.judgetask.Judge",
        "finished": True,
        "run_success": row.verdict in words.RAN,
        "compare_result": words.compare_result(row),
        "total_correct": words.total_correct(row) if is_built else None,
        "total_testcases": row.cases_total if is_built else None,
        "runtime_percentile": standing.runtime if is_accepted and standing else None,
        "memory_percentile": standing.memory if is_accepted and standing else None,
        **_failing_case(row),
    }


def run_result(row: Submission) -> Result:
    """Of a run, "Accepted" only means that it ran; `correct_answer` is the verdict."""
    has_run = row.verdict in words.RAN
    code, message = words.ACCEPTED if has_run else words.status(row.verdict)
    expected = _expected(row)
    result = {
        **_common(row, code, message),
        **_run_fields(row, ids.run_id(row)),
        "run_success": has_run,
        "code_answer": [words.answer(row, case) for case in row.cases] if has_run else [],
        "code_output": _lines(row),
        "std_output_list": [words.text(row, case, "stdout") for case in row.cases] + [""],
        "total_correct": words.total_correct(row) if has_run else None,
        "total_testcases": row.cases_total if has_run else None,
        "expected_code_answer": expected,
        **_expected_run(row, expected),
    }
    if has_run:
        result["correct_answer"] = row.verdict == Verdict.ACCEPTED
        result["compare_result"] = words.compare_result(row)
    elif row.verdict not in words.UNMEASURED:
        result["last_testcase"] = words.value(row, words.failure(row) or _NO_CASE, "input")
    return result


def expected_result(row: Submission) -> Result:
    """The same run, seen from the reference solution's side: for clients that poll it by itself."""
    expected = _expected(row)
    return {
        "state": words.SUCCESS,
        "status_code": words.ACCEPTED[0],
        "status_msg": words.ACCEPTED[1],
        **_run_fields(row, ids.run_id(row, of_expected_side=True)),
        "run_success": True,
        "lang": slug_of(row.language),
        "pretty_lang": name_of(row.language),
        "status_runtime": words.NOT_MEASURED,
        "status_memory": words.NOT_MEASURED,
        "memory": 0,
        "code_answer": expected,
        "code_output": [],
        "std_output_list": ["" for _ in expected] + [""],
        "correct_answer": True,
        "compare_result": "1" * len(expected),
        "total_correct": len(expected),
        "total_testcases": len(expected),
    }


def unread_result(run_id: str, unread: ids.Unread) -> Result:
    """What became of a run whose input can't be read: clients show it as an invalid test case."""
    code, message = words.status(Verdict.RUNTIME_ERROR)
    return {
        "state": words.SUCCESS,
        "status_code": code,
        "status_msg": message,
        "invalid_testcase": True,
        "runtime_error": unread.why,
        "full_runtime_error": unread.why,
        "submission_id": run_id,
        "task_name": RUN_TASK,
        "run_success": False,
        "lang": slug_of(unread.language),
        "pretty_lang": name_of(slug_of(unread.language)),
        "status_runtime": words.NOT_MEASURED,
        "display_runtime": "0",
        "status_memory": words.NOT_MEASURED,
        "memory": 0,
        "elapsed_time": 0,
        "task_finish_time": 0,
        "runtime_percentile": None,
        "memory_percentile": None,
        "code_answer": [],
        "code_output": [],
        "std_output_list": [""],
        "expected_code_answer": [],
        "last_testcase": "",
        "total_correct": None,
        "total_testcases": None,
    }


_NO_CASE: words.Case = {"is_sample": True}


def _common(row: Submission, code: int, message: str) -> Result:
    is_measured = code == words.ACCEPTED[0]
    elapsed = (row.finished_at - row.started_at) if row.finished_at and row.started_at else None
    return {
        "state": words.SUCCESS,
        "status_code": code,
        "status_msg": message,
        "lang": slug_of(row.language),
        "pretty_lang": name_of(row.language),
        "status_runtime": words.runtime(row) if is_measured else words.NOT_MEASURED,
        "display_runtime": str(row.runtime_ms or 0) if is_measured else "0",
        "status_memory": words.memory(row) if is_measured else words.NOT_MEASURED,
        "memory": words.memory_bytes(row),
        "elapsed_time": round(elapsed.total_seconds() * 1000) if elapsed else 0,
        "task_finish_time": round(row.finished_at.timestamp() * 1000) if row.finished_at else 0,
        **dict(words.errors(row)),
    }


def _run_fields(row: Submission, run_id: str) -> Result:
    return {
        "submission_id": run_id,
        "task_name": RUN_TASK,
        "task_finish_time": round(row.finished_at.timestamp() * 1000) if row.finished_at else 0,
        "runtime_percentile": None,
        "memory_percentile": None,
    }


def _failing_case(row: Submission) -> Result:
    """Empty where all is well, or where nothing was tried."""
    case = words.failure(row)
    shown = {
        "last_testcase": words.value(row, case, "input") if case else "",
        "code_output": words.answer(row, case) if case else "",
        "expected_output": words.value(row, case, "expected") if case else "",
        "std_output": words.text(row, case, "stdout") if case else "",
    }
    if row.verdict != Verdict.WRONG_ANSWER:
        return shown | {"code_output": ""}
    given = shown["last_testcase"]
    return shown | {"input": given, "input_formatted": ", ".join(given.splitlines())}


def _lines(row: Submission) -> list[str]:
    """What was printed; nothing where that is the answer itself."""
    printed = [words.text(row, case, "stdout") for case in row.cases if words.is_function(case)]
    return "".join(printed).splitlines()


def _expected(row: Submission) -> list[str]:
    return [words.value(row, case, "expected") for case in row.cases]


def _expected_run(row: Submission, expected: list[str]) -> Result:
    if not expected:
        return {}
    return {
        "expected_status_code": words.ACCEPTED[0],
        "expected_lang": slug_of(row.language),
        "expected_run_success": True,
        "expected_status_runtime": "0",
        "expected_memory": 0,
        "expected_elapsed_time": 0,
        "expected_task_finish_time": 0,
        "expected_task_name": "judger.interprettask.Interpret",
        "expected_code_output": [],
        "expected_std_output_list": ["" for _ in expected] + [""],
    }
