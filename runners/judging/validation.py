"""Judging outputs by a problem's own validators, in boxes that no submission is ever in.

A validator is called as `validate INPUT ANSWER FEEDBACK_DIR/ [flags] < output`. Exit code 42
accepts, 43 rejects, and anything else means that it failed: then the judge's own answer tells whose
fault it is. A validator that can read that one failed because of the output, which is wrong.
In FEEDBACK_DIR it leaves `judgemessage.txt` for staff, and `score.txt` or `score_multiplier.txt`.

Validators come with problems and are trusted as little as submissions. C and C++ are linked
statically, so that they run in the image of any language.
"""

from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from runners import languages, texts
from runners.contract import Case, Comparison, SourceFile, Validator
from runners.judging import comparing
from runners.judging.building import Builder
from runners.judging.programs import Program
from runners.languages import Language
from runners.sandbox import Box, Command, Outcome, Role, Stop
from runners.verdicts import Verdict

ACCEPTS, REJECTS = 42, 43
SCRIPT = "script"
PROCESSES = 64
FEEDBACK = "feedback/"
MESSAGE, POINTS, SHARE = (
    f"{FEEDBACK}{name}" for name in ("judgemessage.txt", "score.txt", "score_multiplier.txt")
)
MAX_POINTS = 1e12
MAX_CASE_BYTES = 96 * 2**20  # what the scratch space of a box has room for
_FOLDER = "/tmp/"  # noqa: S108 - a box's own
_INPUT, _ANSWER = "case.in", "case.ans"
# A package's own `build` makes `run`; either may be missing if the other is there.
_SCRIPT = Language(
    slug=SCRIPT,
    name="build and run",
    extensions=("build", "run"),
    image="gcc",
    source_name="run",
    compile_argv=("/bin/sh", "-c", "if [ -f build ]; then sh ./build; fi && test -f run"),
    collect=("",),
    run_argv=("/box/run",),
    version_argv=("/bin/sh", "-c", "true"),
)


class ValidatorError(Exception):
    """A problem's validator can't be used; the message is for staff."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a validator says about an output. `message` is for staff."""

    verdict: Verdict
    message: str = ""
    points: float | None = None
    share: float | None = None


class Validators:
    """All validators of a problem, each built and given its box when it is first needed."""

    def __init__(
        self, validators: Sequence[Validator], builder: Builder, *, talks: bool = False
    ) -> None:
        self._validators = validators
        self._talks = talks
        self._builder = builder
        self._programs: list[Program] = []
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        with suppress(ValidatorError):  # raised again where a case needs it
            images = tuple({language_of(one).image for one in self._validators})
            # The boxes are made while the submission is compiled.
            self._builder.sandbox.warm(images, role=Role.PROBLEM, talks=self._talks)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def judge(self, case: Case, flags: tuple[str, ...], output: bytes) -> Opinion:
        """Accepted if every validator accepts; the first that does not has the word."""
        opinion = Opinion(verdict=Verdict.ACCEPTED)
        for number in range(len(self._validators)):
            opinion = self._judge(number, case, flags, output)
            if opinion.verdict is not Verdict.ACCEPTED:
                break
        return opinion

    def _judge(self, number: int, case: Case, flags: tuple[str, ...], output: bytes) -> Opinion:
        outcome = self._ask(number, case, flags, output)
        opinion = opinion_of(outcome)
        if opinion is None:
            is_sound = self._reads_answer(number, case, flags, output)
            verdict = Verdict.WRONG_ANSWER if is_sound else Verdict.INTERNAL_ERROR
            opinion = Opinion(verdict=verdict, message=complaint_of(outcome))
        return opinion

    def interactor(self, case: Case, flags: tuple[str, ...]) -> tuple[Box, Command]:
        """The box of the problem's interactor, and how it is started on a case."""
        program = self._program(0)
        return program.sound_box(), command_of(self._validators[0], program, case, flags)

    def _ask(self, number: int, case: Case, flags: tuple[str, ...], output: bytes) -> Outcome:
        program = self._program(number)
        command = command_of(self._validators[number], program, case, flags)
        return program.sound_box().run(command, output)

    def _reads_answer(self, number: int, case: Case, flags: tuple[str, ...], output: bytes) -> bool:
        """Whether the validator works on the judge's answer, where that is another output."""
        answer = case.read_answer()
        if comparing.compare(output, answer, Comparison(case_sensitive=True)) is None:
            return False
        return opinion_of(self._ask(number, case, flags, answer)) is not None

    def _program(self, number: int) -> Program:
        while len(self._programs) <= number:
            validator = self._validators[len(self._programs)]
            program = Program(
                language_of(validator),
                validator.files,
                self._builder,
                role=Role.PROBLEM,
                talks=self._talks,
            )
            self._programs.append(self._stack.enter_context(program))
            build_validator(program)
        return self._programs[number]


def language_of(validator: Validator) -> Language:
    """The language as validators are built in it."""
    language = _SCRIPT if validator.language == SCRIPT else languages.find(validator.language)
    if language is None:
        raise ValidatorError(f"The validator is written in {validator.language}, unknown here.")
    if language.slug in {"c", "cpp"}:
        return replace(language, compile_argv=(*language.compile_argv, "-static"))
    return language


def build_validator(program: Program) -> None:
    """Build it, or raise ValidatorError with what the compiler said."""
    build = program.build()
    if not build.files:
        raise ValidatorError(f"The problem's validator does not compile.\n{build.log}")


def command_of(
    validator: Validator, program: Program, case: Case, flags: tuple[str, ...]
) -> Command:
    """How the validator is started on a case."""
    answer_size = case.answer.stat().st_size if case.answer else 0
    if case.input.stat().st_size + answer_size > MAX_CASE_BYTES:
        limit = MAX_CASE_BYTES // 2**20
        raise ValidatorError(f"A case for a validator may have {limit} MiB; make it smaller.")
    limits = program.language.limits(validator.limits)
    paths = (f"{_FOLDER}{name}" for name in (_INPUT, _ANSWER, FEEDBACK))
    return Command(
        argv=(*program.language.run_command(program.sources, limits), *paths, *flags),
        limits=limits,
        processes=max(PROCESSES, program.language.processes),
        files=(
            SourceFile(name=_INPUT, content=case.input.read_bytes()),
            SourceFile(name=_ANSWER, content=case.read_answer()),
            SourceFile(name=MESSAGE, content=b""),  # makes the folder, too
        ),
        keep=(MESSAGE, POINTS, SHARE),
    )


def opinion_of(outcome: Outcome) -> Opinion | None:
    """What the validator's end and its feedback say; None if it has failed."""
    kept = {file.name: file.content for file in outcome.kept}
    message = texts.clean(kept.get(MESSAGE, b"").strip())
    has_ended = outcome.stop is Stop.ENDED and not outcome.oom_kills
    if has_ended and outcome.exit_code == REJECTS:
        return Opinion(verdict=Verdict.WRONG_ANSWER, message=message or "The validator rejects it.")
    if not has_ended or outcome.exit_code != ACCEPTS:
        return None
    try:
        points, share = _number(kept.get(POINTS), MAX_POINTS), _number(kept.get(SHARE), 1)
    except ValueError:
        complaint = "The validator left a score that is no number or out of range."
        return Opinion(verdict=Verdict.INTERNAL_ERROR, message=complaint)
    return Opinion(verdict=Verdict.ACCEPTED, message=message, points=points, share=share)


def complaint_of(outcome: Outcome) -> str:
    """Why a validator is said to have failed."""
    how = f"exit code {outcome.exit_code}, signal {outcome.signal}, {outcome.stop.name.lower()}"
    return texts.clean(f"The validator failed: {how}.\n".encode() + outcome.stderr)


def _number(raw: bytes | None, most: float) -> float | None:
    """The one number in a feedback file, None without a file; ValueError for anything else."""
    if raw is None or not raw.strip():
        return None
    value = float(raw)
    if not 0 <= value <= most:
        raise ValueError(value)
    return value
