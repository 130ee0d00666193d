"""What the cases of a submission use in all, and the limit of time that stopped one.

Without a bound over all cases, a right program that sleeps in each of 1,000 cases holds a slot for
as long as 1,000 wall clocks; with it, sleeping costs seconds.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from runners.contract import Budget, Clock, LimitHit, Limits, Scope
from runners.sandbox import Outcome, Stop


class Spending:
    """What the cases of one submission have used so far, beside what they may use."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._cpu_ms = 0.0
        self._wall_ms = 0.0
        self._idle_ms = 0.0
        self._cases = 0
        self._is_over = False  # the sandbox says so, which measures in finer steps

    def add(
        self,
        cpu_ms: float,
        wall_ms: float,
        *,
        idle_ms: float | None = None,
        partner_cpu_ms: float = 0,
        stop: Stop = Stop.ENDED,
    ) -> None:
        """One case more. While its partner in a dialogue works, a program is not idle.

        Where the sandbox can't tell how long it was idle, all wall clock beyond CPU time is.
        """
        self._is_over = stop is Stop.IDLE_TIME
        worked_ms = cpu_ms + partner_cpu_ms
        self._cpu_ms += worked_ms
        self._wall_ms += wall_ms
        self._idle_ms += max(wall_ms - worked_ms, 0) if idle_ms is None else idle_ms
        self._cases += 1

    def add_start(self, cpu_ms: float, wall_ms: float, *, idle_ms: float | None = None) -> None:
        """The start of a session, which is no case."""
        self.add(cpu_ms, wall_ms, idle_ms=idle_ms)
        self._cases -= 1

    def idle_left_ms(self, cases: int = 1) -> int:
        """What is left to the next cases, besides as much as their own CPU time."""
        return max(int(self._idle_allowed_ms(self._cases + cases) - self._idle_ms), 0)

    def limits(self, limits: Limits) -> Limits:
        """The limits of the next case, which may not use more than what is left in all."""
        if self._budget.cpu_ms is None:
            return limits
        left_ms = max(int(self._budget.cpu_ms - self._cpu_ms), 1)
        return replace(limits, time_ms=min(limits.time_ms, left_ms))

    def broken(self) -> LimitHit | None:
        """The limit over all cases that is exceeded, if any."""
        cpu_ms, most = round(self._cpu_ms), self._budget.cpu_ms
        if most is not None and cpu_ms >= most:
            return LimitHit(
                clock=Clock.CPU_TIME, scope=Scope.ALL_CASES, limit_ms=most, used_ms=cpu_ms
            )
        is_over = self._is_over or self._idle_ms >= self._idle_allowed_ms(self._cases)
        return self.idle_hit() if is_over else None

    def idle_hit(self) -> LimitHit:
        """The bound on idle time, as the wall clock that it allowed in all."""
        allowed = round(self._cpu_ms + self._idle_allowed_ms(self._cases))
        return LimitHit(
            clock=Clock.WALL_CLOCK,
            scope=Scope.ALL_CASES,
            limit_ms=allowed,
            used_ms=max(round(self._wall_ms), allowed),
        )

    def hit(self, outcome: Outcome, limits: Limits) -> LimitHit | None:
        """The limit that stopped a case, which was added before; None where none of time did."""
        if outcome.stop is Stop.WALL_TIME:
            return LimitHit(
                clock=Clock.WALL_CLOCK,
                scope=Scope.CASE,
                limit_ms=limits.wall_ms,
                used_ms=outcome.wall_ms,
            )
        if outcome.stop is Stop.IDLE_TIME:
            return self.idle_hit()
        if (broken := self.broken()) is not None:
            return broken
        if outcome.stop is not Stop.CPU_TIME and outcome.cpu_ms <= limits.time_ms:
            return None
        return LimitHit(
            clock=Clock.CPU_TIME,
            scope=Scope.CASE,
            limit_ms=limits.time_ms,
            used_ms=outcome.cpu_ms,
        )

    def _idle_allowed_ms(self, cases: int) -> float:
        most = self._budget.idle_ms
        return most + min(cases * self._budget.idle_ms_a_case, most) + self._cpu_ms


def explained(hit: LimitHit | Mapping[str, Any]) -> str:
    """A limit in words; it may come as JSON gives it back.

    "Wall clock: 7,003 ms in this case, 7,000 ms are allowed."
    """
    fields = hit if isinstance(hit, Mapping) else {n: getattr(hit, n) for n in LimitHit.__slots__}
    clock = "CPU time" if fields["clock"] == Clock.CPU_TIME else "Wall clock"
    where = "in this case" if fields["scope"] == Scope.CASE else "over all cases"
    used, most = fields["used_ms"], fields["limit_ms"]
    return f"{clock}: {used:,} ms {where}, {most:,} ms are allowed."
