"""Stops a judging from outside, while a program is compiled or runs.

`Interrupts` stands between grading and the sandbox. `stop` may be called by any thread of the
process and by signal handlers: the run or compilation that is under way ends with `Interrupted`,
and none is begun any more. Everything around them, such as giving a box back, is never cut short.
A box whose run was cut off counts as lost, and is replaced.

`call_time` ends a judging that hangs. It cuts in once, wherever the judging is.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Self, TypeVar

from runners.contract import SourceFile
from runners.sandbox import (
    Answer,
    Box,
    BoxLostError,
    Command,
    Compilation,
    Outcome,
    Role,
    Sandbox,
    Session,
)

LEAVE = signal.SIGUSR2  # sent to a slot by its worker: hand back what you judge, take no more
CUT = signal.SIGRTMIN  # sent inside a process, to its main thread
T = TypeVar("T")


class InterruptedJudgingError(BoxLostError):
    """This judging was stopped."""


class AttemptOverdueError(BoxLostError):
    """This judging takes longer than its limits allow: something hangs."""


class Interrupts:
    """A sandbox whose work can be stopped. One at a time in a process listens to the signals."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._is_stopped = False
        self._is_at_work = False
        self._is_overdue = False
        self._has_cut_in = False

    @contextmanager
    def listening(self) -> Iterator[Self]:
        """Let work in the block be stopped. Only a main thread can be interrupted in a run."""
        global _current  # noqa: PLW0603 - a signal handler has no other way to find it
        before, _current = _current, self
        try:
            yield self
        finally:
            _current = before

    def mark_stopped(self) -> None:
        self._is_stopped = True

    def stop(self) -> None:
        """Stop the judging, from another thread."""
        self.mark_stopped()
        if _is_armed:
            signal.pthread_kill(_main_thread(), CUT)

    def call_time(self) -> None:
        """Interrupt a judging that hangs, from another thread, at any place in its code."""
        self._is_overdue = True
        if _is_armed:
            signal.pthread_kill(_main_thread(), CUT)

    def abandon(self) -> None:
        """End the process of a judging that heeds no signal. Its lease runs out, its slot is
        replaced, and its boxes end with it."""
        if _is_armed:
            os.kill(os.getpid(), signal.SIGKILL)

    def check(self) -> None:
        if self._is_overdue:
            raise AttemptOverdueError("The judging took longer than its limits allow.")
        if self._is_stopped:
            raise InterruptedJudgingError("The judging was stopped.")

    @contextmanager
    def open(
        self, image: str, *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> Iterator[Box]:
        with self._sandbox.open(image, role=role, talks=talks) as box:
            yield _InterruptibleBox(box, self)

    def image_id(self, image: str) -> str:
        return self._sandbox.image_id(image)

    def warm(
        self, images: tuple[str, ...], *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> None:
        self._sandbox.warm(images, role=role, talks=talks)

    def close(self) -> None:
        self._sandbox.close()

    def at_work(self, work: Callable[[], T]) -> T:
        """The one place where a signal cuts in, unless the judging is overdue."""
        try:
            self._is_at_work = True
            self.check()
            return work()
        finally:
            self._is_at_work = False

    def on_signal(self) -> None:
        if self._is_overdue and not self._has_cut_in:
            self._has_cut_in = True  # what cleans up is left alone
            self.check()
        if self._is_at_work:
            self._is_at_work = False
            self.check()


class _InterruptibleBox:
    def __init__(self, box: Box, interrupts: Interrupts) -> None:
        self._box = box
        self._interrupts = interrupts

    @property
    def is_sound(self) -> bool:
        return self._box.is_sound

    def install(self, files: tuple[SourceFile, ...]) -> None:
        self._box.install(files)

    def compile(
        self, files: tuple[SourceFile, ...], command: Command, collect: tuple[str, ...]
    ) -> Compilation:
        return self._interrupts.at_work(lambda: self._box.compile(files, command, collect))

    def run(self, command: Command, stdin: bytes) -> Outcome:
        return self._interrupts.at_work(lambda: self._box.run(command, stdin))

    def converse(
        self, command: Command, partner: Box, partner_command: Command
    ) -> tuple[Outcome, Outcome]:
        other = partner._box if isinstance(partner, _InterruptibleBox) else partner  # noqa: SLF001
        return self._interrupts.at_work(lambda: self._box.converse(command, other, partner_command))

    @contextmanager
    def session(self, command: Command) -> Iterator[Session]:
        with self._box.session(command) as session:
            yield _InterruptibleSession(session, self._interrupts)


class _InterruptibleSession:
    def __init__(self, session: Session, interrupts: Interrupts) -> None:
        self._session = session
        self._interrupts = interrupts

    def ask(self, cases: Sequence[bytes]) -> list[Answer]:
        return self._interrupts.at_work(lambda: self._session.ask(cases))

    def end(self) -> Outcome:
        return self._interrupts.at_work(self._session.end)


_current: Interrupts | None = None
_is_armed = False
_is_leaving = False


def arm() -> None:
    """Install the signal handlers, in a process whose main thread judges."""
    global _is_armed  # noqa: PLW0603
    signal.signal(CUT, _on_cut)
    signal.signal(LEAVE, _on_leave)
    _is_armed = True


def is_leaving() -> bool:
    """Return whether this process was asked to hand its work back and to take no more."""
    return _is_leaving


def _on_cut(_number: int, _frame: FrameType | None) -> None:
    if _current is not None:
        _current.on_signal()


def _on_leave(number: int, frame: FrameType | None) -> None:
    global _is_leaving  # noqa: PLW0603
    _is_leaving = True
    if _current is not None:
        _current.mark_stopped()
        _on_cut(number, frame)


def _main_thread() -> int:
    ident = threading.main_thread().ident
    assert ident is not None  # noqa: S101 - a main thread that runs has one
    return ident
