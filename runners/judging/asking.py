"""A program that answers cases, asked in batches that grow while it is fast.

A session runs until the program ends, in a case or after the last; the next case starts another.
What a case printed is known only when its session has ended.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Self

from runners.contract import Limits
from runners.functions.cases import Call, InputError
from runners.judging.budgets import Spending
from runners.judging.programs import Program
from runners.judging.reading import Reading
from runners.sandbox import (
    NO_START,
    Answer,
    Command,
    Outcome,
    SandboxError,
    Session,
    Start,
    Stop,
)

FIRST_BATCH = 8  # few, since most programs that fail do so early
GROWTH = 8
MAX_BATCH = 1_000
MAX_BATCH_BYTES = 4 * 1024 * 1024


class Run:
    """One session, and how it ended once it has."""

    def __init__(self, program: Program, command: Command) -> None:
        self._stack = ExitStack()
        self.outcome: Outcome | None = None
        self.printed = 0
        self.idle_us = 0
        self._session: Session = self._stack.enter_context(program.sound_box().session(command))

    def ask(self, sent: Sequence[bytes]) -> list[Answer]:
        answers = self._session.ask(sent)
        if not answers or len(answers) > len(sent):
            raise SandboxError(f"a session gave {len(answers)} answers to {len(sent)} cases")
        if answers[-1].line is None:
            self.end()
        return answers

    def end(self) -> Outcome:
        if self.outcome is None:
            self.outcome = self._session.end()
            self.leave()
        return self.outcome

    def leave(self, *exception: Any) -> None:
        self._stack.__exit__(*(exception or (None, None, None)))


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a case. What it printed is in its run's output, from `start` on.

    `began` is what the start of the program took, where this is its first case; `idle_ms` how long
    it was idle in all cases of its batch, in the first of them.
    """

    call: Call
    answer: Answer
    run: Run
    start: int
    began: Start = NO_START
    idle_ms: float | None = None

    @property
    def stdout(self) -> bytes:
        """Once the run has ended."""
        if self.run.outcome is None:
            return b""
        end = None if self.answer.line is None else self.answer.stdout_end
        return self.run.outcome.stdout[self.start : end]


class Asking:
    """The cases of a job, put to its program. Leave it with `end`, or as a context."""

    def __init__(
        self, program: Program, limits: Limits, reading: Reading, spending: Spending
    ) -> None:
        self._program = program
        self._limits = limits
        self._reading = reading
        self._spending = spending
        self._run: Run | None = None
        self._size = FIRST_BATCH
        self._replies: dict[int, Reply] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._run is not None:
            self._run.leave(*exception)

    def reply(self, index: int) -> Reply:
        """The answer to one case, and on the way those to the next. Raises InputError."""
        if index not in self._replies:
            self._replies.clear()
            self._ask(index)
        reply = self._replies.pop(index)
        start_idle_ms = None if reply.idle_ms is None else 0.0
        self._spending.add_start(
            reply.began.cpu_us / 1000, reply.began.wall_us / 1000, idle_ms=start_idle_ms
        )
        ended = reply.run.outcome if reply.answer.line is None else None
        self._spending.add(
            reply.answer.cpu_us / 1000,
            reply.answer.wall_us / 1000,
            idle_ms=reply.idle_ms,
            stop=ended.stop if ended else Stop.ENDED,
        )
        return reply

    def end(self) -> None:
        """There is no further case: what was printed is known now."""
        if self._run is not None:
            self._run.end()

    def _ask(self, first: int) -> None:
        batch = self._batch(first)
        is_new = self._run is None or self._run.outcome is not None
        if self._run is None or is_new:
            self._run = Run(self._program, self._command(len(self._reading) - first))
        answers = self._run.ask([call.sent for call in batch])
        began = answers[0].start if is_new else NO_START
        for index, (call, answer) in enumerate(zip(batch, answers, strict=False), start=first):
            idle_ms = (
                None if answer.idle_us is None else (answer.idle_us - self._run.idle_us) / 1000
            )
            self._replies[index] = Reply(call, answer, self._run, self._run.printed, began, idle_ms)
            self._run.printed = answer.stdout_end
            self._run.idle_us = answer.idle_us or 0
            began = NO_START
        is_fast = len(answers) == len(batch)
        self._size = min(self._size * GROWTH, MAX_BATCH) if is_fast else len(answers)

    def _command(self, cases: int) -> Command:
        language = self._program.language
        return Command(
            argv=language.run_command(self._program.sources, self._limits),
            limits=self._spending.limits(self._limits),
            processes=language.processes,
            idle_ms=self._spending.idle_left_ms(cases),
        )

    def _batch(self, first: int) -> list[Call]:
        batch = [self._reading.call(first)]
        size = len(batch[0].sent)
        for index in range(first + 1, min(first + self._size, len(self._reading))):
            try:
                call = self._reading.call(index)
            except InputError:
                break  # raised when it is that case's turn
            size += len(call.sent)
            if size > MAX_BATCH_BYTES:
                break
            batch.append(call)
        return batch
