"""Where attacks take place: a worker slot's sandbox, a neighbour on another core, and one problem.

The problem: read two numbers, print their sum. Its first case is a sample, the second is hidden.
"""

import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from runners import languages
from runners.artefacts import ArtefactCache
from runners.boxes.sandbox import DockerSandbox, make_sandbox
from runners.contract import Case, Job, Limits, Report, SourceFile
from runners.judging.grading import grade
from tests.attacks.attack import Attack

HONEST = Path(__file__).parent / "honest"
CASES = {"1": ("20 22\n", "42\n"), "2": ("314159265358 271828182845\n", "585987448203\n")}
HIDDEN_ANSWER = CASES["2"][1].strip()
SETTINGS = {"box_memory_mb": 2304, "runtime": os.environ.get("RUNNER_RUNTIME", ""), "box_uses": 200}
BREATH_S = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a suite needs, made once.

    `usual` holds the CPU time in ms of honest programs, by language; `paces` the machine's pace
    when that was measured; `first_weights` the worker's descriptors and memory before the first
    attack in an image.
    """

    sandbox: DockerSandbox
    neighbour: DockerSandbox
    cache: ArtefactCache
    folder: Path
    cases: tuple[Case, ...]
    owner: str
    usual: dict[str, int] = field(default_factory=dict)
    paces: dict[str, float] = field(default_factory=dict)
    first_weights: dict[str, tuple[int, int]] = field(default_factory=dict)

    def judge(self, attack: Attack) -> Report:
        job = Job(
            language=attack.language.slug,
            files=attack.sources,
            limits=attack.limits,
            cases=self.cases_of(attack),
            signature=attack.signature,
        )
        return grade(job, self.sandbox, cache=self.cache)

    def cases_of(self, attack: Attack) -> tuple[Case, ...]:
        if attack.signature:  # a parameter a line
            return tuple(
                write_case(self.folder, f"called-{name}", given.replace(" ", "\n"), answer)
                for name, (given, answer) in CASES.items()
            )
        if not attack.padding_kb:
            return self.cases
        padding = " " * (attack.padding_kb * 1024)
        return tuple(
            write_case(self.folder, f"padded-{name}", given + padding, answer)
            for name, (given, answer) in CASES.items()
        )

    def judge_honest(self, slug: str, sandbox: DockerSandbox) -> Report:
        path = HONEST / f"sum{languages.LANGUAGES[slug].extensions[0]}"
        name = languages.LANGUAGES[slug].file_name(path.read_text())
        files = (SourceFile(name=name, content=path.read_bytes()),)
        job = Job(language=slug, files=files, limits=Limits(time_ms=5000), cases=self.cases)
        return grade(job, sandbox, cache=self.cache)

    def usual_ms(self, slug: str) -> int:
        """CPU time of an honest program here, the best of three."""
        if slug not in self.usual:
            runs = [self.judge_honest(slug, self.sandbox).cpu_ms for _ in range(3)]
            self.usual[slug] = min(runs)
            self.paces[slug] = pace_ms()
        return self.usual[slug]

    def slowdown(self, slug: str) -> float:
        """How much slower the machine itself is than when the usual time was measured; at least 1.

        A virtual core's pace changes by half within seconds, with nothing running here.
        """
        return max(pace_ms() / self.paces[slug], 1.0)

    @contextmanager
    def neighbours(self) -> Iterator[list[Report]]:
        """Honest submissions are judged on another core for as long as the block runs."""
        reports: list[Report] = []
        over = threading.Event()

        def judge_on() -> None:
            while not reports or not over.wait(BREATH_S):
                reports.append(self.judge_honest("python3", self.neighbour))

        thread = threading.Thread(target=judge_on)
        thread.start()
        try:
            yield reports
        finally:
            over.set()
            thread.join()


@contextmanager
def prepare(folder: Path) -> Iterator[Ground]:
    """The ground of one suite; its boxes are gone at the end."""
    cores = sorted(os.sched_getaffinity(0))
    owner = f"{socket.gethostname()}/{os.getpid()}"
    slots = [
        make_sandbox(owner=owner, cpus=str(cores[-1]), settings=SETTINGS),
        make_sandbox(owner=f"cli-{os.getpid()}", cpus=str(cores[0]), settings=SETTINGS),
    ]
    try:
        ground = Ground(
            sandbox=slots[0],
            neighbour=slots[1],
            folder=folder,
            cache=ArtefactCache(folder / "artefacts", max_mb=256),
            cases=tuple(write_case(folder, name, *texts) for name, texts in CASES.items()),
            owner=owner,
        )
        ground.judge_honest("python3", ground.neighbour)
        yield ground
    finally:
        for slot in slots:
            slot.close()


def pace_ms() -> float:
    """CPU time of a small program outside any box, the best of five: no attack can touch it."""
    times = []
    for _ in range(5):
        process = subprocess.Popen(["/usr/bin/python3", "-c", "import json"])
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        times.append((usage.ru_utime + usage.ru_stime) * 1000)
    return min(times)


def write_case(folder: Path, name: str, given: str, answer: str) -> Case:
    case = Case(
        name=name,
        input=folder / f"{name}.in",
        answer=folder / f"{name}.ans",
        is_sample=name.endswith("1"),
    )
    case.input.write_text(given)
    assert case.answer is not None
    case.answer.write_text(answer)
    return case
