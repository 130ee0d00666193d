"""A submission is bounded over all its cases: sleeping costs seconds, and says so."""

from dataclasses import replace
from pathlib import Path

import pytest

from runners.contract import (
    Budget,
    Case,
    Clock,
    Job,
    LimitHit,
    Limits,
    Scope,
    SourceFile,
    Validator,
)
from runners.judging import interaction
from runners.judging.budgets import Spending, explained
from runners.judging.grading import grade
from runners.sandbox import Outcome, Stop
from runners.verdicts import Verdict
from tests.fakes import ScriptedSandbox, judged

LIMITS = Limits(time_ms=2_000)
TLE = Verdict.TIME_LIMIT_EXCEEDED


def ran(*, cpu_ms: int = 1, wall_ms: int = 1, stop: Stop = Stop.ENDED) -> Outcome:
    return Outcome(stop=stop, exit_code=0, cpu_ms=cpu_ms, wall_ms=wall_ms, stdout=b"1\n")


def made(folder: Path, count: int, budget: Budget) -> Job:
    """A job of that many cases, each answered by 1."""
    (folder / "in").write_text("1\n")
    case = Case(name="1", input=folder / "in", answer=folder / "in")
    return Job(
        language="python3",
        files=(SourceFile(name="main.py", content=b"source"),),
        limits=LIMITS,
        cases=tuple(replace(case, name=str(number)) for number in range(count)),
        stop_early=False,
        budget=budget,
    )


class TestIdleTime:
    def test_is_bounded_over_all_cases(self, tmp_path: Path) -> None:
        """What is left goes to the sandbox with each case; after it is used up nothing is run."""
        sleeper = (ran(wall_ms=900), ran(wall_ms=900), ran(wall_ms=118, stop=Stop.IDLE_TIME))
        sandbox = ScriptedSandbox.of(*sleeper)

        report = grade(made(tmp_path, 5, Budget(idle_ms=1_900, idle_ms_a_case=5)), sandbox)

        assert report.verdict is TLE
        assert [c.verdict for c in report.cases] == [Verdict.ACCEPTED] * 2 + [TLE] * 3
        assert [c.idle_ms for c in sandbox.commands] == [1_905, 1_012, 119]
        hit = report.cases[2].limit_hit
        assert hit is not None
        assert (hit.clock, hit.scope) == (Clock.WALL_CLOCK, Scope.ALL_CASES)
        assert hit.used_ms >= hit.limit_ms

    def test_that_the_sandbox_can_not_see_counts_after_the_case(self, tmp_path: Path) -> None:
        """Under gVisor a box has no CPU clock, so the launcher can't stop a sleeper in time."""
        sandbox = ScriptedSandbox.of(ran(wall_ms=3_000))

        report = grade(made(tmp_path, 2, Budget(idle_ms=1_000)), sandbox)

        assert [c.verdict for c in report.cases] == [TLE, TLE]

    def test_of_a_thousand_quick_cases_on_a_busy_host_is_forgiven(self) -> None:
        """Each is delayed by as much as it works, and 5 ms more."""
        spending = Spending(Budget())
        for _ in range(1_000):
            spending.add(cpu_ms=10, wall_ms=25)

        assert spending.broken() is None

    def test_that_is_forgiven_has_a_bound(self) -> None:
        """Or sleeping for a little in each of many cases would be free."""
        spending = Spending(Budget(idle_ms=4_000, idle_ms_a_case=5))
        for _ in range(10_000):
            spending.add(cpu_ms=0, wall_ms=4)
            if spending.broken():
                break

        assert spending.idle_left_ms() == 0
        assert spending.idle_hit().used_ms <= 8_010

    def test_in_a_dialogue_is_when_neither_side_works(self) -> None:
        """A program that waits for its interactor's answer does not sleep."""
        spending = Spending(Budget(idle_ms=1_000))
        spending.add(cpu_ms=10, wall_ms=5_000, partner_cpu_ms=4_900)
        assert spending.broken() is None

        spending.add(cpu_ms=10, wall_ms=9_000, partner_cpu_ms=10)
        assert spending.broken() is not None

    def test_that_the_sandbox_has_seen_counts_and_no_waiting_for_the_core(self) -> None:
        """A program that gets a thirtieth of a busy core was stopped as a sleeper."""
        spending = Spending(Budget(idle_ms=1_000))
        spending.add(cpu_ms=300, wall_ms=9_000, idle_ms=20)
        assert spending.broken() is None

        spending.add(cpu_ms=0, wall_ms=9_000, idle_ms=2_400)
        assert spending.broken() is not None

    @pytest.mark.parametrize(
        ("program", "interactor", "idle_ms"),
        [(900, 950, 850), (500, 500, 0), (900, 0, 0), (None, 900, None), (900, None, None)],
    )
    def test_of_a_dialogue_is_that_of_both_sides_at_once(
        self, program: int | None, interactor: int | None, idle_ms: int | None
    ) -> None:
        one, other = (replace(ran(wall_ms=1_000), idle_ms=ms) for ms in (program, interactor))

        assert interaction.idle_ms(one, other) == idle_ms

    def test_of_dialogues_counts_from_case_to_case(self, tmp_path: Path) -> None:
        judge = Validator(language="python3", files=(SourceFile(name="j.py", content=b""),))
        job = made(tmp_path, 3, Budget(idle_ms=1_000))
        job = replace(job, is_interactive=True, validators=(judge,))
        sandbox = ScriptedSandbox.of(ran(wall_ms=900), judged(42), ran(wall_ms=900), judged(42))

        report = grade(job, sandbox)

        assert [c.verdict for c in report.cases] == [Verdict.ACCEPTED, TLE, TLE]


class TestCpuTime:
    def test_of_a_run_is_bounded_over_all_inputs(self, tmp_path: Path) -> None:
        sandbox = ScriptedSandbox.of(
            ran(cpu_ms=1_900), ran(cpu_ms=1_100), ran(cpu_ms=1_005, stop=Stop.CPU_TIME)
        )

        report = grade(made(tmp_path, 9, Budget(cpu_ms=4_000)), sandbox)

        assert [c.limits.time_ms for c in sandbox.commands] == [2_000, 2_000, 1_000]
        assert [c.verdict for c in report.cases] == [Verdict.ACCEPTED] * 2 + [TLE] * 7
        assert report.cases[-1].limit_hit == LimitHit(
            clock=Clock.CPU_TIME, scope=Scope.ALL_CASES, limit_ms=4_000, used_ms=4_005
        )


class TestTheLimitThatWasHit:
    @pytest.mark.parametrize(
        ("outcome", "clock", "limit_ms", "used_ms"),
        [
            (ran(cpu_ms=2_010, wall_ms=2_050, stop=Stop.CPU_TIME), Clock.CPU_TIME, 2_000, 2_010),
            (ran(cpu_ms=2_003, wall_ms=2_050), Clock.CPU_TIME, 2_000, 2_003),
            (ran(cpu_ms=8, wall_ms=7_003, stop=Stop.WALL_TIME), Clock.WALL_CLOCK, 7_000, 7_003),
        ],
    )
    def test_of_a_case_is_said_with_its_value(
        self, tmp_path: Path, outcome: Outcome, clock: Clock, limit_ms: int, used_ms: int
    ) -> None:
        report = grade(made(tmp_path, 1, Budget(idle_ms=60_000)), ScriptedSandbox.of(outcome))

        assert report.cases[0].limit_hit == LimitHit(
            clock=clock, scope=Scope.CASE, limit_ms=limit_ms, used_ms=used_ms
        )

    def test_is_none_where_no_time_was_short(self, tmp_path: Path) -> None:
        outcome = ran(stop=Stop.OUTPUT)

        report = grade(made(tmp_path, 1, Budget()), ScriptedSandbox.of(outcome))

        assert report.cases[0].limit_hit is None

    def test_is_explained_in_words(self) -> None:
        hit = LimitHit(clock=Clock.WALL_CLOCK, scope=Scope.CASE, limit_ms=7_000, used_ms=7_003)

        assert explained(hit) == "Wall clock: 7,003 ms in this case, 7,000 ms are allowed."
