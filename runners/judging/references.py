"""Answers to inputs that have none: the problem's reference solution gives them, once an input.

It runs in a box of its own, before the submission. Where it fails nobody knows the answer, and the
case stays without one.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from runners import languages
from runners.artefacts import key_of
from runners.contract import Case, Job, Reference, SourceFile
from runners.functions import cases, values
from runners.functions.cases import InputError
from runners.functions.values import BadValueError
from runners.functions.wrapping import arranged
from runners.judging import outcomes
from runners.judging.asking import Asking
from runners.judging.budgets import Spending
from runners.judging.building import Builder, Cache
from runners.judging.programs import Program
from runners.judging.reading import Reading
from runners.sandbox import Command, Role, Sandbox
from runners.signature import Signature


@contextmanager
def answered(job: Job, sandbox: Sandbox, cache: Cache | None) -> Iterator[Job]:
    """The job with an answer to every case that the reference could answer."""
    asked = [case for case in job.cases if case.answer is None]
    if job.reference is None or not asked or job.is_interactive:
        yield job
        return
    with tempfile.TemporaryDirectory(prefix="answers-") as folder:
        found = _answers(job, job.reference, asked, sandbox, cache)
        paths: dict[int, Path] = {}
        for number, (case, answer) in enumerate(zip(asked, found, strict=True)):
            if answer is not None:
                paths[id(case)] = Path(folder, f"{number}.ans")
                paths[id(case)].write_bytes(answer)
        listed = (replace(one, answer=paths.get(id(one), one.answer)) for one in job.cases)
        yield replace(job, cases=tuple(listed))


def _answers(
    job: Job,
    reference: Reference,
    asked: Sequence[Case],
    sandbox: Sandbox,
    cache: Cache | None,
) -> list[bytes | None]:
    """What is known from before, and then the rest."""
    keys = [_key(job, reference, case, sandbox) for case in asked]
    known = [cache.get(key) if cache else None for key in keys]
    found = [files[0].content if files else None for files in known]
    unknown = [index for index, answer in enumerate(found) if answer is None]
    if not unknown:
        return found
    made = _computed(job, reference, [asked[index] for index in unknown], Builder(sandbox, cache))
    for index, answer in zip(unknown, made, strict=True):
        found[index] = answer
        if cache and answer is not None:
            cache.put(keys[index], (SourceFile(name="answer", content=answer),))
    return found


def _key(job: Job, reference: Reference, case: Case, sandbox: Sandbox) -> str:
    image = sandbox.image_id(_language(reference).image)
    source = SourceFile(name="", content=case.input.read_bytes())
    parts = ("reference", reference.language, image, repr(job.signature), repr(job.limits))
    return key_of((*reference.files, source), *parts)


def _computed(
    job: Job, reference: Reference, asked: Sequence[Case], builder: Builder
) -> list[bytes | None]:
    files = reference.files
    if job.signature is not None:
        files = arranged(reference.language, files, job.signature)
    with Program(_language(reference), files, builder, role=Role.PROBLEM) as program:
        if not program.build().files:
            return [None] * len(asked)
        spending = Spending(job.budget)
        if job.signature is None:
            return [_output(program, job, case, spending) for case in asked]
        return _returned(program, job, job.signature, asked, spending)


def _output(program: Program, job: Job, case: Case, spending: Spending) -> bytes | None:
    if spending.broken():
        return None
    language = program.language
    limits = spending.limits(language.limits(job.limits))
    command = Command(
        argv=language.run_command(program.sources, limits),
        limits=limits,
        processes=language.processes,
        idle_ms=spending.idle_left_ms(),
    )
    outcome = program.sound_box().run(command, case.input.read_bytes())
    spending.add(outcome.cpu_ms, outcome.wall_ms, idle_ms=outcome.idle_ms, stop=outcome.stop)
    failure = outcomes.failure(outcome, limits, language.out_of_memory)
    return None if failure else outcome.stdout


def _returned(
    program: Program,
    job: Job,
    signature: Signature,
    asked: Sequence[Case],
    spending: Spending,
) -> list[bytes | None]:
    limits = program.language.limits(job.limits)
    with Asking(program, limits, Reading(asked, signature), spending) as asking:
        return [
            None if spending.broken() else _line(asking, index, signature)
            for index in range(len(asked))
        ]


def _line(asking: Asking, index: int, signature: Signature) -> bytes | None:
    try:
        reply = asking.reply(index)
        if reply.answer.line is None:
            return None
        return values.line(cases.read_answer(reply.answer.line, reply.call, signature))
    except (InputError, BadValueError):
        return None


def _language(reference: Reference) -> languages.Language:
    language = languages.find(reference.language)
    if language is None:
        raise ValueError(f"There is no language {reference.language!r} for the reference.")
    return language
