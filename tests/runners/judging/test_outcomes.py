import pytest

from runners.contract import Limits
from runners.judging.outcomes import failure, limit_broken
from runners.sandbox import Outcome, Stop
from runners.verdicts import Verdict

LIMITS = Limits(time_ms=1000, memory_mb=64, output_kb=1)
KB = 1024


def outcome(stop: Stop = Stop.ENDED, **facts: object) -> Outcome:
    return Outcome(stop=stop, **({"exit_code": 0} | facts))  # type: ignore[arg-type]


class TestFailure:
    @pytest.mark.parametrize(
        ("facts", "verdict"),
        [
            (outcome(), None),
            (outcome(cpu_ms=1000, memory_kb=64 * KB, stdout=b"x" * KB), None),
            (outcome(cpu_ms=1001), Verdict.TIME_LIMIT_EXCEEDED),
            (outcome(memory_kb=64 * KB + 1), Verdict.MEMORY_LIMIT_EXCEEDED),
            (outcome(stdout=b"x" * (KB + 1)), Verdict.OUTPUT_LIMIT_EXCEEDED),
            (outcome(stderr=b"x" * (KB + 1)), Verdict.OUTPUT_LIMIT_EXCEEDED),
            (outcome(exit_code=1), Verdict.RUNTIME_ERROR),
            (outcome(exit_code=None, signal=11), Verdict.RUNTIME_ERROR),
            (outcome(Stop.CPU_TIME, exit_code=None), Verdict.TIME_LIMIT_EXCEEDED),
            (outcome(Stop.WALL_TIME, exit_code=None), Verdict.TIME_LIMIT_EXCEEDED),
            (outcome(Stop.MEMORY, exit_code=None), Verdict.MEMORY_LIMIT_EXCEEDED),
            (outcome(Stop.OUTPUT, exit_code=None), Verdict.OUTPUT_LIMIT_EXCEEDED),
            (outcome(Stop.NOT_STARTED, exit_code=2), Verdict.RUNTIME_ERROR),
            (outcome(oom_kills=1), Verdict.MEMORY_LIMIT_EXCEEDED),
            (outcome(cpu_ms=9999, memory_kb=65 * KB), Verdict.MEMORY_LIMIT_EXCEEDED),
            (outcome(Stop.WALL_TIME, oom_kills=1), Verdict.MEMORY_LIMIT_EXCEEDED),
        ],
    )
    def test_follows_from_the_facts(self, facts: Outcome, verdict: Verdict | None) -> None:
        assert failure(facts, LIMITS) is verdict

    @pytest.mark.parametrize("code", [124, 137, 139, 152])
    def test_is_not_a_limit_because_an_exit_code_looks_like_one(self, code: int) -> None:
        assert failure(outcome(exit_code=code), LIMITS) is Verdict.RUNTIME_ERROR

    def test_is_memory_when_the_runtime_refused_to_give_any(self) -> None:
        refused = outcome(exit_code=1, stderr=b"MemoryError\n")

        assert failure(refused, LIMITS, (b"MemoryError",)) is Verdict.MEMORY_LIMIT_EXCEEDED
        assert failure(refused, LIMITS) is Verdict.RUNTIME_ERROR

    def test_is_not_made_by_words_alone(self) -> None:
        assert failure(outcome(stderr=b"MemoryError"), LIMITS, (b"MemoryError",)) is None


def test_every_way_to_stop_has_a_verdict() -> None:
    for stop in set(Stop) - {Stop.ENDED}:
        assert limit_broken(outcome(stop, exit_code=None), LIMITS) is not None


def test_the_wall_clock_forgives_a_busy_host() -> None:
    assert Limits(time_ms=1000).wall_ms == 4000
