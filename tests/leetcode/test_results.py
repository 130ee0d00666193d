"""What `/check/` says of what is finished: the rules that clients break on."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from leetcode import ids
from problems.models import Problem
from submissions.models import Submission
from tests.leetcode.desk import Desk, case, finished

CRASH = case(1, "runtime_error", stderr="Traceback\nZeroDivisionError: by zero", exit_code=1)
SUBMITS = [  # verdict, cases, code, words
    ("accepted", [case(1), case(2)], 10, "Accepted"),
    ("wrong_answer", [case(1), case(2, "wrong_answer", output="[9]")], 11, "Wrong Answer"),
    ("memory_limit_exceeded", [case(1, "memory_limit_exceeded")], 12, "Memory Limit Exceeded"),
    ("output_limit_exceeded", [case(1, "output_limit_exceeded")], 13, "Output Limit Exceeded"),
    ("time_limit_exceeded", [case(1, "time_limit_exceeded")], 14, "Time Limit Exceeded"),
    ("runtime_error", [CRASH], 15, "Runtime Error"),
    ("internal_error", [], 16, "Internal Error"),
    ("cancelled", [], 16, "Internal Error"),
    ("compile_error", [], 20, "Compile Error"),
]
STRINGS = ("code_output", "expected_output", "std_output", "last_testcase", "status_runtime",
           "status_memory", "display_runtime", "lang", "pretty_lang", "compare_result")  # fmt: skip
LISTS = ("code_answer", "code_output", "std_output_list", "expected_code_answer")

pytestmark = pytest.mark.django_db(transaction=True)


def said(desk: Desk, name: Any) -> dict[str, Any]:
    status, body = desk.check(name)
    assert status == 200, body
    assert not [key for key, value in body.items() if key.endswith("_error") and not value]
    return dict(body)


class TestSubmission:
    @pytest.mark.parametrize("outcome", SUBMITS, ids=lambda one: one[0])
    def test_has_every_field_in_every_verdict(
        self, desk: Desk, user: User, problem: Problem, outcome: Any
    ) -> None:
        verdict, cases, code, words = outcome
        row = finished(problem, user, verdict, cases, compile_log="main.cpp:1: error")
        body = said(desk, row.number)
        assert (body["state"], body["status_code"], body["status_msg"]) == ("SUCCESS", code, words)
        assert body["submission_id"] == str(row.number)
        assert body["question_id"] == str(problem.pk)
        assert body["judge_type"] == "large"
        assert "RunCode" not in body["task_name"]
        assert body["run_success"] is (code in {10, 11})
        assert [name for name in STRINGS if not isinstance(body[name], str)] == []
        assert isinstance(body["memory"], int)
        is_built = verdict not in {"compile_error", "internal_error", "cancelled"}
        assert (body["total_testcases"] is None) is not is_built

    def test_accepted_beats_a_number_of_per_cent(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        body = said(desk, finished(problem, user, "accepted", [case(1), case(2)]).number)
        for name in ("runtime_percentile", "memory_percentile"):
            assert isinstance(body[name], float)
            assert 0 <= body[name] <= 100
        assert (body["status_runtime"], body["display_runtime"]) == ("82 ms", "82")
        assert (body["status_memory"], body["memory"]) == ("16.4 MB", 16388096)
        assert (body["compare_result"], body["total_correct"]) == ("11", 2)
        assert (body["pretty_lang"], body["lang"]) == ("Python3", "python3")

    def test_wrong_shows_the_case_and_counts_those_that_were_not_tried(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        wrong = case(2, "wrong_answer", output="[9]", stdout="hm\n")
        row = finished(problem, user, "wrong_answer", [case(1), wrong], cases_total=4)
        body = said(desk, row.number)
        assert (body["compare_result"], body["total_correct"]) == ("1000", 1)
        assert (body["code_output"], body["expected_output"]) == ("[9]", "[2]")
        assert (body["input"], body["input_formatted"]) == ("[2]\n2", "[2], 2")
        assert (body["last_testcase"], body["std_output"]) == ("[2]\n2", "hm\n")
        assert body["runtime_percentile"] is body["memory_percentile"] is None
        assert body["status_runtime"] == "N/A"

    def test_cases_that_were_accepted_and_are_not_listed_count(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        wrong = case(4, "wrong_answer", output="[9]")
        row = finished(problem, user, "wrong_answer", [case(1), wrong], cases_done=4, cases_total=5)
        body = said(desk, row.number)
        assert (body["compare_result"], body["total_correct"]) == ("11100", 3)

    def test_a_hidden_case_stays_hidden(self, desk: Desk, user: User, problem: Problem) -> None:
        hidden = case(2, "wrong_answer", input="SECRET", expected="SECRET", output="SECRET",
                      stdout="SECRET", stderr="SECRET", is_sample=False)  # fmt: skip
        crash = {**hidden, "verdict": "runtime_error"}
        for verdict, one in (("wrong_answer", hidden), ("runtime_error", crash)):
            row = finished(problem, user, verdict, [case(1), one])
            assert "SECRET" not in str(said(desk, row.number))

    def test_errors_have_a_line_and_all_of_it(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        body = said(desk, finished(problem, user, "runtime_error", [CRASH]).number)
        assert body["runtime_error"] == "ZeroDivisionError: by zero"
        assert body["full_runtime_error"] == CRASH["stderr"]
        row = finished(problem, user, "compile_error", [], compile_log="In a:\na:1: error\nmore\n")
        body = said(desk, row.number)
        assert body["compile_error"] == "a:1: error"
        assert body["full_compile_error"] == "In a:\na:1: error\nmore"
        assert "runtime_error" not in body

    def test_a_sleeper_is_told_that_the_wall_clock_stopped_it(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        hit = {"clock": "wall_clock", "scope": "all_cases", "limit_ms": 8_020, "used_ms": 8_031}
        slow = case(1, "time_limit_exceeded", limit_hit=hit, is_sample=False)
        body = said(desk, finished(problem, user, "time_limit_exceeded", [slow]).number)
        words = "Wall clock: 8,031 ms over all cases, 8,020 ms are allowed."
        assert (body["runtime_error"], body["status_code"]) == (words, 14)

    def test_go_is_golang(self, desk: Desk, user: User, problem: Problem) -> None:
        body = said(desk, finished(problem, user, "accepted", [case(1)], language="go").number)
        assert (body["lang"], body["pretty_lang"]) == ("golang", "Go")


class TestRun:
    def run(self, problem: Problem, user: User, verdict: str, cases: Any) -> Submission:
        return finished(problem, user, verdict, cases, kind="run", compile_log="error: no")

    def test_a_wrong_answer_is_accepted_but_not_correct(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        cases = [case(1, stdout="a\nb\n"), case(2, "wrong_answer", output="[9]", stdout="c\n")]
        row = self.run(problem, user, "wrong_answer", cases)
        body = said(desk, ids.run_id(row))
        assert (body["status_code"], body["status_msg"], body["run_success"]) == (
            10, "Accepted", True,
        )  # fmt: skip
        assert (body["correct_answer"], body["compare_result"]) == (False, "10")
        assert (body["total_correct"], body["total_testcases"]) == (1, 2)
        assert body["code_answer"] == ["[1]", "[9]"]
        assert body["expected_code_answer"] == ["[1]", "[2]"]
        assert body["code_output"] == ["a", "b", "c"]
        assert body["std_output_list"] == ["a\nb\n", "c\n", ""]
        assert body["submission_id"] == ids.run_id(row)
        assert body["submission_id"].startswith("runcode_")

    @pytest.mark.parametrize("outcome", SUBMITS, ids=lambda one: one[0])
    def test_is_told_from_a_submission(
        self, desk: Desk, user: User, problem: Problem, outcome: Any
    ) -> None:
        verdict, cases, code, words = outcome
        body = said(desk, ids.run_id(self.run(problem, user, verdict, cases)))
        assert not {"question_id", "judge_type"} & set(body)
        assert "RunCode" in body["task_name"]
        ran = code in {10, 11}
        assert (body["status_code"], body["status_msg"]) == (
            (10, "Accepted") if ran else (code, words)
        )
        assert ("compare_result" in body, "correct_answer" in body) == (ran, ran)
        assert [name for name in LISTS if not isinstance(body[name], list)] == []
        assert body["std_output_list"][-1] == ""

    def test_the_expected_side_is_a_whole_run(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        row = self.run(problem, user, "runtime_error", [CRASH])
        body = said(desk, ids.run_id(row, of_expected_side=True))
        assert (body["status_code"], body["run_success"], body["code_answer"]) == (
            10,
            True,
            ["[1]"],
        )

    def test_a_program_answers_with_what_it_prints(
        self, desk: Desk, user: User, problem: Problem
    ) -> None:
        one = case(1, stdout="3\n")
        del one["output"]
        body = said(desk, ids.run_id(self.run(problem, user, "accepted", [one])))
        assert (body["code_answer"], body["code_output"]) == (["3"], [])
