"""What must be true after every attack: the canary protocol, as far as a worker slot can see it.

C1 a result in bounded time                     C6 a neighbour's verdict and time stay
C2 an honest program is accepted, in its time   C7 the box is the same, or was replaced
C3 no process is left                           C8 texts are capped, clean UTF-8
C4 no file is left that the next can read       C9 no expected answer in any text
C5 the worker's descriptors and memory are back
"""

import contextlib
import gc
import json
import os
import re
import resource
from collections.abc import Iterable
from pathlib import Path

import docker

from runners.boxes.spec import OWNER_LABEL
from runners.contract import Limits, Report
from runners.judging.building import COMPILE_LIMITS, LOG_CAP
from runners.sandbox import Command
from runners.texts import CAP
from runners.verdicts import Verdict
from tests.attacks.attack import Attack
from tests.attacks.ground import HIDDEN_ANSWER, Ground

GRACE_S = 5.0
OVERRUN_MS = 400  # of CPU time, until a limit is noticed and everything is dead
COMPILE_S = COMPILE_LIMITS.wall_ms / 1000
TRIES = 4  # the machine may be busy with something else
SPREAD = 1.2
SPREAD_MS = 15
MEMORY_SLACK_KB = 48 * 1024
NOTE = 40  # what is said after a text that was cut
FREE_KB = [128 * 1024, 16 * 1024, 128 * 1024]
FREE_INODES = [8191, 255, 16383]  # the folders themselves take one
NEIGHBOUR_LANGUAGE = "python3"
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
# Seen from inside the box, by the uid that the next submission would have.
LOOK = r"""
import json, os
mine = {1, os.getpid(), os.getppid()}
print(json.dumps({
    "processes": [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) not in mine],
    "files": [os.path.join(folder, name) for folder in
              ("/tmp", "/dev/shm", "/dev/mqueue", "/var/tmp", "/run/lock", "/box")
              if os.path.isdir(folder) for name in map(ascii, os.listdir(folder))],
    "ipc": [line for name in ("shm", "msg", "sem")
            for line in open(f"/proc/sysvipc/{name}").readlines()[1:]],
    "free": [os.statvfs(folder).f_bfree * os.statvfs(folder).f_bsize // 1024
             for folder in ("/tmp", "/dev/shm", "/box")],
    "inodes": [os.statvfs(folder).f_ffree for folder in ("/tmp", "/dev/shm", "/box")],
}))
"""


class Canary:
    """Knows how things were before an attack, and says whether they still are."""

    def __init__(self, ground: Ground, attack: Attack) -> None:
        self.ground = ground
        self.attack = attack
        self.image = attack.language.image
        self.usual_ms = {
            slug: ground.usual_ms(slug) for slug in {attack.language.slug, NEIGHBOUR_LANGUAGE}
        }
        ground.first_weights.setdefault(self.image, self.weigh())

    def check_report(self, report: Report, seconds: float) -> None:
        """What the attack itself got."""
        limits = self.attack.language.limits(self.attack.limits)
        bound = limits.wall_ms / 1000 * len(self.ground.cases) + GRACE_S
        assert seconds < bound + (COMPILE_S if self.attack.language.compile_argv else 0), "C1"
        assert report.verdict in self.attack.allowed, (report.verdict, report)
        json.dumps(report.compile_log)
        check_text(report.compile_log, LOG_CAP)
        for case in report.cases:
            assert case.cpu_ms < limits.time_ms + OVERRUN_MS, "C1"
            for text in (case.stdout, case.stderr, case.reason):
                check_text(text, CAP)
            told = case.stdout if case.verdict is Verdict.WRONG_ANSWER else ""
            assert HIDDEN_ANSWER not in case.stderr + told, "C9"
        assert HIDDEN_ANSWER not in report.compile_log, "C9"

    def check_neighbours(self, rounds: Iterable[list[Report]]) -> None:
        """Each round is one more attack, made only if the neighbours were slow in those before."""
        times = []
        for reports in rounds:
            verdicts = {report.verdict for report in reports}
            assert verdicts == {Verdict.ACCEPTED}, ("C6", verdicts)
            times.append(min(report.cpu_ms for report in reports))
            is_alone = len(os.sched_getaffinity(0)) < 2
            if is_alone or self.is_usual(NEIGHBOUR_LANGUAGE, times[-1]):
                return
        raise AssertionError(("C6", times, self.usual_ms[NEIGHBOUR_LANGUAGE]))

    def is_usual(self, slug: str, cpu_ms: int) -> bool:
        """Asked once the attack is over: a machine that is slower now is not the attack's doing."""
        usual_ms = self.usual_ms[slug]
        return cpu_ms <= tolerated(usual_ms) or (
            cpu_ms <= tolerated(usual_ms * self.ground.slowdown(slug))
        )

    def check_place(self) -> None:
        """What the next submission in this slot would find."""
        with self.ground.sandbox.open(self.image) as box:
            command = Command(argv=("/usr/bin/python3", "-c", LOOK), limits=Limits())
            outcome = box.run(command, b"")
        assert outcome.exit_code == 0, outcome.stderr.decode()
        seen = json.loads(outcome.stdout)
        free, inodes = seen.pop("free"), seen.pop("inodes")
        assert seen == {"processes": [], "files": [], "ipc": []}, ("C3, C4", seen)
        assert (free, inodes) == (FREE_KB, FREE_INODES), "C4"
        self.check_containers()

    def check_containers(self) -> None:
        """A box is warm and known to the slot, or it is gone."""
        warm = self.warm_boxes()
        with contextlib.closing(docker.from_env()) as client:
            filters = {"label": [f"{OWNER_LABEL}={self.ground.owner}"]}
            running = {one["Id"] for one in client.api.containers(filters=filters, quiet=True)}
        assert running == warm, ("C3, C7", running, warm)

    def warm_boxes(self) -> set[str]:
        """Containers, once those that are being made or removed are."""
        sandbox = self.ground.sandbox
        sandbox._maker.submit(lambda: None).result()
        kept = (made for several in sandbox._warm.values() for made in several)
        return {made.result().container for made in kept}

    def check_honest(self) -> None:
        slug = self.attack.language.slug
        times = []
        for _ in range(TRIES):
            report = self.ground.judge_honest(slug, self.ground.sandbox)
            assert report.verdict is Verdict.ACCEPTED, ("C2", report)
            times.append(report.cpu_ms)
            if self.is_usual(slug, times[-1]):
                return
        raise AssertionError(("C2", times, self.usual_ms[slug]))

    def weigh(self) -> tuple[int, int]:
        """This process's descriptors and resident memory in KiB.

        The engine's client keeps idle connections for a while, at most one for each of the last
        25 addresses that it asked for.
        """
        self.warm_boxes()
        for sandbox in (self.ground.sandbox, self.ground.neighbour):
            sandbox._engine._client._custom_adapter.close()
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return len(list(Path("/proc/self/fd").iterdir())), pages * resource.getpagesize() // 1024

    def check_worker(self) -> None:
        """Against the first attack in this image, so that what leaks slowly adds up."""
        descriptors, memory_kb = self.weigh()
        first_descriptors, first_memory_kb = self.ground.first_weights[self.image]
        others = len(self.ground.first_weights)  # whose boxes may have come since
        assert descriptors <= first_descriptors + others, (
            "C5",
            descriptors,
            first_descriptors,
        )
        assert memory_kb <= first_memory_kb + MEMORY_SLACK_KB, ("C5", memory_kb, first_memory_kb)


def tolerated(usual_ms: float) -> float:
    return usual_ms * SPREAD + SPREAD_MS


def check_text(text: str, cap: int) -> None:
    """A byte that is no text becomes one character, so the cap holds for characters."""
    assert len(text) <= cap + NOTE, "C8"
    assert text.encode().decode() == text, "C8"
    assert not UNSAFE.search(text), "C8"
