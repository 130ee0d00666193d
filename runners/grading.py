"""Judging one job: build once, run case after case, compare here, stop at the first failure.

Expected answers never enter the box: outputs come out, capped, and are compared on this side.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Literal, Self

from runners import checkers, languages, outcomes, texts
from runners.building import Builder, Cache, syntax_error
from runners.contract import Case, CaseReport, Job, Report, SourceFile
from runners.languages import Language
from runners.sandbox import Box, Command, Outcome, Sandbox
from runners.verdicts import Verdict, combine

Phase = Literal["compiling", "testing"]
Progress = Callable[[Phase, int], None]  # the int: cases done


def _silent(_phase: Phase, _done: int) -> None:
    pass


def grade(
    job: Job, sandbox: Sandbox, *, cache: Cache | None = None, on_progress: Progress = _silent
) -> Report:
    """The report on a job. Raises SandboxError when we, not the program, failed."""
    language = languages.find(job.language)
    if language is None:
        raise ValueError(f"There is no language {job.language!r}.")
    with _Program(language, sandbox, language.arrange(job.files)) as program:
        on_progress("compiling", 0)
        build = Builder(sandbox, cache).build(program.box, language, program.sources)
        if not build.files:
            return Report(
                verdict=Verdict.COMPILE_ERROR, compile_log=build.log, compile_ms=build.cpu_ms
            )
        program.files = build.files
        cases = tuple(_judge_cases(job, program, on_progress))
        if _never_started(cases):
            complaint = syntax_error(program.sound_box(), language, program.sources)
            if complaint:
                return Report(verdict=Verdict.COMPILE_ERROR, compile_log=complaint)
    return Report(
        verdict=combine(case.verdict for case in cases),
        cases=cases,
        compile_log=build.log,
        compile_ms=build.cpu_ms,
    )


def _judge_cases(job: Job, program: "_Program", on_progress: Progress) -> Iterator[CaseReport]:
    for number, case in enumerate(job.cases):
        on_progress("testing", number)
        report = _judge_case(job, case, program)
        yield report
        if job.stop_early and report.verdict is not Verdict.ACCEPTED:
            return


def _judge_case(job: Job, case: Case, program: "_Program") -> CaseReport:
    limits = program.language.limits(job.limits)
    argv = program.language.run_command(program.sources, limits)
    command = Command(argv=argv, limits=limits, processes=program.language.processes)
    outcome = program.sound_box().run(command, case.input.read_bytes())
    verdict = outcomes.failure(outcome, limits, program.language.out_of_memory)
    reason = None
    if verdict is None:
        reason = checkers.compare(outcome.stdout, case.answer.read_bytes(), job.comparison)
        verdict = Verdict.WRONG_ANSWER if reason else Verdict.ACCEPTED
    return _report(case, outcome, verdict, reason or "")


def _report(case: Case, outcome: Outcome, verdict: Verdict, reason: str) -> CaseReport:
    return CaseReport(
        name=case.name,
        is_sample=case.is_sample,
        verdict=verdict,
        reason=texts.clean(reason.encode()),
        cpu_ms=outcome.cpu_ms,
        wall_ms=outcome.wall_ms,
        memory_kb=outcome.memory_kb,
        exit_code=outcome.exit_code,
        signal=outcome.signal,
        stdout=texts.clean(outcome.stdout),
        stderr=texts.clean(outcome.stderr),
    )


def _never_started(cases: tuple[CaseReport, ...]) -> bool:
    """Whether the first case failed in a way that a syntax error would."""
    return bool(cases) and cases[0].verdict is Verdict.RUNTIME_ERROR and not cases[0].stdout


class _Program:
    """A built program in a box; it moves to a fresh box when its own has become unsound."""

    def __init__(
        self, language: Language, sandbox: Sandbox, sources: tuple[SourceFile, ...]
    ) -> None:
        self.language = language
        self.sources = sources
        self.files: tuple[SourceFile, ...] = ()
        self._sandbox = sandbox
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self.box: Box = self._stack.enter_context(self._sandbox.open(self.language.image))
        return self

    def __exit__(self, *exception: object) -> None:
        self._stack.close()

    def sound_box(self) -> Box:
        if not self.box.is_sound:
            self._stack.close()
            self.box = self._stack.enter_context(self._sandbox.open(self.language.image))
            self.box.install(self.files)
        return self.box
