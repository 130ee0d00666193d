"""The cases of a function problem: what came back, whether it is right, what was printed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Self

from runners import texts
from runners.contract import Case, CaseReport, Compare, Job
from runners.functions import bounds, cases, comparing, drivers
from runners.functions.cases import InputError
from runners.functions.values import BadValueError
from runners.judging import outcomes
from runners.judging.asking import Asking, Reply
from runners.judging.budgets import Spending
from runners.judging.programs import Program
from runners.judging.reading import reading_of
from runners.judging.validation import Opinion, ValidatorError, Validators
from runners.sandbox import Outcome, Stop
from runners.verdicts import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """What a case ended as. `answer` and `expected` are texts for people."""

    opinion: Opinion
    answer: str = ""
    expected: str = ""


class Calls:
    """Judges the cases of one function job, each once, in the order of the job."""

    def __init__(
        self, job: Job, program: Program, validators: Validators, spending: Spending
    ) -> None:
        if job.signature is None:
            raise ValueError("a job without a signature has nothing to call")
        self._job = job
        self._signature = job.signature
        self._language = program.language
        self._limits = program.language.limits(job.limits)
        driver = drivers.find(job.language)
        self._charges_start = driver is not None and driver.runs_early
        self._validators = validators
        self._reading = reading_of(job.cases, job.signature)
        self._spending = spending
        self._asking = Asking(program, self._limits, self._reading, spending)
        self._shown: dict[int, Reply] = {}
        self.cpu_us = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._asking.__exit__(*exception)

    def judge(self, case: Case, number: int) -> CaseReport:
        """The report on a case; `number` is its place in the job, from 1."""
        try:
            reply = self._asking.reply(number - 1)
        except InputError as error:
            return _unreadable(case, number, f"The input can't be read: {error}")
        cpu_us = reply.answer.cpu_us + (reply.began.cpu_us if self._charges_start else 0)
        self.cpu_us += cpu_us
        facts = _facts(reply, cpu_us)
        if self._spending.broken() is None and self._is_plainly_right(
            case, number - 1, reply, facts
        ):
            return _plainly_right(case, number, facts)
        judged = self._judged(case, reply, facts)
        report = _report(case, number, reply, facts, judged)
        if judged.opinion.verdict is Verdict.TIME_LIMIT_EXCEEDED:
            report = replace(report, limit_hit=self._spending.hit(facts, self._limits))
        if _is_shown(case, judged.opinion):
            self._shown[number] = reply
        return report

    def completed(self, reports: Iterable[CaseReport]) -> tuple[CaseReport, ...]:
        """The reports with what the cases printed, where that is kept. Ends the program."""
        self._asking.end()
        return tuple(
            replace(report, stdout=texts.clean(self._shown[report.number].stdout))
            if report.number in self._shown
            else report
            for report in reports
        )

    def _is_plainly_right(self, case: Case, index: int, reply: Reply, facts: Outcome) -> bool:
        """Whether it is accepted and nobody looks at it: then there is nothing to understand."""
        if case.is_sample or reply.answer.line is None or self._job.compare is Compare.VALIDATOR:
            return False
        is_right = reply.answer.line == self._reading.right(index)
        return is_right and outcomes.limit_broken(facts, self._limits) is None

    def _judged(self, case: Case, reply: Reply, facts: Outcome) -> _Judged:
        accepted = self._accepted(case, reply)
        if isinstance(accepted, InputError):
            return _Judged(opinion=_failed(f"The answer can't be read: {accepted}"))
        if reply.answer.line is None:
            verdict = outcomes.failure(facts, self._limits, self._language.out_of_memory)
            opinion = Opinion(verdict=verdict or Verdict.RUNTIME_ERROR, message=_how(facts))
            return _Judged(opinion=opinion, expected=self._first(accepted, reply))
        longest = bounds.longest(accepted, reply.call, self._job.compare)
        if len(reply.answer.line) > longest:
            return self._too_long(case, reply, facts, accepted, longest)
        try:
            value = cases.read_answer(reply.answer.line, reply.call, self._signature, finite=False)
        except BadValueError as error:
            opinion = Opinion(verdict=Verdict.WRONG_ANSWER, message=f"It is no {error.expected}.")
            raw = texts.clean(reply.answer.line)
            return _Judged(opinion=opinion, answer=raw, expected=self._first(accepted, reply))
        broken = outcomes.limit_broken(facts, self._limits)
        if broken is None and self._spending.broken():
            broken = Verdict.TIME_LIMIT_EXCEEDED
        opinion = Opinion(verdict=broken) if broken else self._opinion(case, reply, value, accepted)
        if not _is_shown(case, opinion):
            return _Judged(opinion=opinion)
        answer = self._text(value, reply)
        return _Judged(opinion=opinion, answer=answer, expected=self._first(accepted, reply))

    def _too_long(
        self, case: Case, reply: Reply, facts: Outcome, accepted: list[Any], longest: int
    ) -> _Judged:
        """A line that is not read: it is wrong, unless nobody knows what is right."""
        line = reply.answer.line or b""
        verdict = outcomes.limit_broken(facts, self._limits)
        message = ""
        if verdict is None and case.answer is not None:
            verdict = Verdict.WRONG_ANSWER
            message = f"The answer has {len(line)} bytes; no right answer has more than {longest}."
        opinion = Opinion(verdict=verdict or Verdict.ACCEPTED, message=message)
        return _Judged(
            opinion=opinion, answer=texts.clean(line), expected=self._first(accepted, reply)
        )

    def _accepted(self, case: Case, reply: Reply) -> list[Any] | InputError:
        """The answers that are right; none where nobody knows, or only the validator does."""
        if case.answer is None:
            return []
        try:
            return cases.read_answers(case.read_answer(), reply.call, self._signature)
        except InputError as error:
            return [] if self._job.compare is Compare.VALIDATOR else error

    def _opinion(self, case: Case, reply: Reply, value: Any, accepted: list[Any]) -> Opinion:
        if self._job.compare is Compare.VALIDATOR and case.answer is not None:
            flags = case.flags or self._job.flags
            output = f"{self._text(value, reply)}\n".encode()
            try:
                return self._validators.judge(case, flags, output)
            except ValidatorError as error:
                return _failed(str(error))
        is_class = self._signature.is_class
        is_right = not accepted or any(
            comparing.is_right(
                value if is_class else [value],
                one if is_class else [one],
                reply.call.returns,
                self._job.compare,
            )
            for one in accepted
        )
        return Opinion(verdict=Verdict.ACCEPTED if is_right else Verdict.WRONG_ANSWER)

    def _first(self, accepted: list[Any], reply: Reply) -> str:
        return self._text(accepted[0], reply) if accepted else ""

    def _text(self, value: Any, reply: Reply) -> str:
        return cases.text(value, reply.call, self._signature)


def _is_shown(case: Case, opinion: Opinion) -> bool:
    """Whether anybody may look at it: samples, failures."""
    return case.is_sample or opinion.verdict is not Verdict.ACCEPTED


def _facts(reply: Reply, cpu_us: int) -> Outcome:
    """How the case went: its own time and memory, in an outcome."""
    answer = reply.answer
    cpu_ms, wall_ms = round(cpu_us / 1000), round(answer.wall_us / 1000)
    ended = reply.run.outcome if answer.line is None else None
    if ended is None:
        return Outcome(
            stop=Stop.ENDED,
            exit_code=0,
            cpu_ms=cpu_ms,
            wall_ms=wall_ms,
            memory_kb=answer.memory_kb,
        )
    memory_kb = max(answer.memory_kb, ended.memory_kb)
    return replace(ended, cpu_ms=cpu_ms, wall_ms=wall_ms, memory_kb=memory_kb)


def _how(facts: Outcome) -> str:
    if facts.stop is Stop.SPOKE_OUT_OF_TURN:
        return "It wrote where only answers go."
    return "It ended without an answer." if facts.succeeded else ""


def _report(case: Case, number: int, reply: Reply, facts: Outcome, judged: _Judged) -> CaseReport:
    has_ended = reply.answer.line is None
    return CaseReport(
        name=case.name,
        number=number,
        is_sample=case.is_sample,
        verdict=judged.opinion.verdict,
        reason=texts.clean(judged.opinion.message.encode()),
        points=judged.opinion.points,
        share=judged.opinion.share,
        cpu_ms=facts.cpu_ms,
        wall_ms=facts.wall_ms,
        memory_kb=facts.memory_kb,
        exit_code=facts.exit_code if has_ended else None,
        signal=facts.signal,
        stderr=texts.clean(facts.stderr[-texts.CAP :]),  # what it died of is said last
        answer=texts.clean(judged.answer.encode()),
        expected=texts.clean(judged.expected.encode()),
    )


def _plainly_right(case: Case, number: int, facts: Outcome) -> CaseReport:
    return CaseReport(
        name=case.name,
        number=number,
        verdict=Verdict.ACCEPTED,
        cpu_ms=facts.cpu_ms,
        wall_ms=facts.wall_ms,
        memory_kb=facts.memory_kb,
    )


def _unreadable(case: Case, number: int, message: str) -> CaseReport:
    return CaseReport(
        name=case.name,
        number=number,
        is_sample=case.is_sample,
        verdict=Verdict.INTERNAL_ERROR,
        reason=texts.clean(message.encode()),
        cpu_ms=0,
        wall_ms=0,
        memory_kb=0,
    )


def _failed(message: str) -> Opinion:
    return Opinion(verdict=Verdict.INTERNAL_ERROR, message=message)
