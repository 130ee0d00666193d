"""Judging one job: build once, run case after case, compare, stop where nothing counts any more.

Expected answers never enter the box that runs the program: outputs come out, capped, and are
compared on this side, or by the problem's validator in a box of its own.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from runners import flags, languages, texts
from runners.contract import Case, CaseReport, Group, Job, LimitHit, Limits, Report, SourceFile
from runners.functions.wrapping import arranged
from runners.judging import comparing, interaction, outcomes, scoring
from runners.judging.budgets import Spending
from runners.judging.building import Builder, Cache, syntax_error
from runners.judging.calls import Calls
from runners.judging.programs import Program
from runners.judging.references import answered
from runners.judging.validation import Opinion, ValidatorError, Validators
from runners.sandbox import Command, Outcome, Role, Sandbox, Stop
from runners.verdicts import Verdict

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
    files = arranged(job.language, job.files, job.signature) if job.signature else job.files
    builder = Builder(sandbox, cache)
    with (
        answered(job, sandbox, cache) as whole,
        Program(
            language, files, builder, role=Role.SUBMISSION, talks=job.is_interactive
        ) as program,
        Validators(job.validators, builder, talks=job.is_interactive) as validators,
    ):
        on_progress("compiling", 0)
        build = program.build()
        if not build.files:
            return replace(_broken(job, build.log), compile_ms=build.cpu_ms)
        report = _Judging(whole, program, validators, on_progress).run()
        if _never_started(report.cases):
            complaint = syntax_error(program.sound_box(), language, program.sources)
            if complaint:
                return _broken(job, complaint)
    return replace(report, compile_log=build.log, compile_ms=build.cpu_ms)


def _broken(job: Job, log: str) -> Report:
    """What does not compile is not run, and has no points."""
    nothing = scoring.Result(Verdict.COMPILE_ERROR, 0.0)
    score = scoring.score_of(nothing, job.groups, job.cases) if job.groups else None
    return Report(verdict=Verdict.COMPILE_ERROR, compile_log=log, score=score)


class _FailedValidatorError(Exception):
    """The validator has failed: what is judged after it would be judged wrongly, too."""


class _Judging:
    """The cases of one job, as far as they have been judged."""

    def __init__(
        self, job: Job, program: Program, validators: Validators, on_progress: Progress
    ) -> None:
        self._job = job
        self._program = program
        self._validators = validators
        self._on_progress = on_progress
        self._spending = Spending(job.budget)
        self._calls = Calls(job, program, validators, self._spending) if job.signature else None
        self._reports: list[CaseReport] = []
        self._numbers = {id(case): number for number, case in enumerate(job.cases, start=1)}

    def run(self) -> Report:
        if self._calls is None:
            return self._walk()
        with self._calls as calls:
            report = self._walk()
            cases = calls.completed(report.cases)
            return replace(report, cases=cases, total_cpu_us=calls.cpu_us)

    def _walk(self) -> Report:
        job = self._job
        groups = job.groups or (Group(name="", breaks=job.stop_early),)
        try:
            result = scoring.walk(groups, job.cases, self._next, stop_early=job.stop_early)
        except _FailedValidatorError:
            return Report(verdict=Verdict.INTERNAL_ERROR, cases=tuple(self._reports))
        if not job.groups:
            return Report(verdict=result.failure or Verdict.ACCEPTED, cases=tuple(self._reports))
        score = scoring.score_of(result, groups, job.cases)
        return Report(
            verdict=scoring.verdict_of(result, score), cases=tuple(self._reports), score=score
        )

    def _next(self, case: Case) -> CaseReport:
        self._on_progress("testing", len(self._reports))
        number = self._numbers[id(case)]
        if (broken := self._spending.broken()) is not None:
            report = replace(_not_run(case, broken), number=number)
        elif self._calls is not None:
            report = self._calls.judge(case, number)
        else:
            report = replace(self._judge(case), number=number)
        self._reports.append(report)
        if report.verdict is Verdict.INTERNAL_ERROR:
            raise _FailedValidatorError
        return report

    def _judge(self, case: Case) -> CaseReport:
        limits = self._spending.limits(self._program.language.limits(self._job.limits))
        command = self._command(case, limits)
        if self._job.is_interactive:
            return self._talk(case, command)
        command = replace(command, idle_ms=self._spending.idle_left_ms())
        outcome = self._program.sound_box().run(command, case.input.read_bytes())
        self._spending.add(
            outcome.cpu_ms, outcome.wall_ms, idle_ms=outcome.idle_ms, stop=outcome.stop
        )
        verdict = outcomes.failure(outcome, limits, self._program.language.out_of_memory)
        if verdict is None:
            return self._report(case, outcome, self._opinion(case, outcome.stdout), limits)
        return self._report(case, outcome, Opinion(verdict=verdict), limits)

    def _talk(self, case: Case, command: Command) -> CaseReport:
        box = self._program.sound_box()
        try:
            partner, answering = self._validators.interactor(case, case.flags or self._job.flags)
        except ValidatorError as error:
            outcome = Outcome(stop=Stop.NOT_STARTED)
            return _report(case, outcome, _failed(error))
        outcome, other = box.converse(command, partner, interaction.patient(answering, command))
        self._spending.add(
            outcome.cpu_ms,
            outcome.wall_ms,
            idle_ms=interaction.idle_ms(outcome, other),
            partner_cpu_ms=other.cpu_ms,
        )
        opinion = interaction.decide(outcome, other, self._program.language, command.limits)
        return self._report(case, outcome, opinion, command.limits)

    def _report(self, case: Case, outcome: Outcome, opinion: Opinion, limits: Limits) -> CaseReport:
        """The report on a case that was run. A right output may still have used up the budget."""
        if opinion.verdict is Verdict.ACCEPTED and self._spending.broken():
            opinion = Opinion(verdict=Verdict.TIME_LIMIT_EXCEEDED)
        report = _report(case, outcome, opinion)
        if opinion.verdict is not Verdict.TIME_LIMIT_EXCEEDED:
            return report
        return replace(report, limit_hit=self._spending.hit(outcome, limits))

    def _command(self, case: Case, limits: Limits) -> Command:
        language = self._program.language
        argv = (*language.run_command(self._program.sources, limits), *case.args)
        files = tuple(SourceFile(name=n, content=path.read_bytes()) for n, path in case.files)
        return Command(argv=argv, limits=limits, processes=language.processes, files=files)

    def _opinion(self, case: Case, output: bytes) -> Opinion:
        if self._job.validators and case.answer is not None:
            try:
                return self._validators.judge(case, case.flags or self._job.flags, output)
            except ValidatorError as error:
                return _failed(error)
        if case.answer is None:
            return Opinion(verdict=Verdict.ACCEPTED)
        comparison = flags.parse_flags(case.flags) if case.flags else self._job.comparison
        reason = comparing.compare(output, case.answer.read_bytes(), comparison)
        verdict = Verdict.WRONG_ANSWER if reason else Verdict.ACCEPTED
        return Opinion(verdict=verdict, message=reason or "")


def _failed(error: ValidatorError) -> Opinion:
    return Opinion(verdict=Verdict.INTERNAL_ERROR, message=str(error))


def _report(case: Case, outcome: Outcome, opinion: Opinion) -> CaseReport:
    return CaseReport(
        name=case.name,
        is_sample=case.is_sample,
        verdict=opinion.verdict,
        reason=texts.clean(opinion.message.encode()),
        points=opinion.points,
        share=opinion.share,
        cpu_ms=outcome.cpu_ms,
        wall_ms=outcome.wall_ms,
        memory_kb=outcome.memory_kb,
        exit_code=outcome.exit_code,
        signal=outcome.signal,
        stdout=texts.clean(outcome.stdout),
        stderr=texts.clean(outcome.stderr),
        expected=texts.clean(case.read_answer()) if case.is_sample else "",
    )


def _not_run(case: Case, broken: LimitHit) -> CaseReport:
    """A case for which nothing is left of the budget."""
    return CaseReport(
        name=case.name,
        is_sample=case.is_sample,
        verdict=Verdict.TIME_LIMIT_EXCEEDED,
        cpu_ms=0,
        wall_ms=0,
        memory_kb=0,
        limit_hit=broken,
    )


def _never_started(cases: tuple[CaseReport, ...]) -> bool:
    """Whether the first case failed in a way that a syntax error would."""
    return bool(cases) and cases[0].verdict is Verdict.RUNTIME_ERROR and not cases[0].stdout
