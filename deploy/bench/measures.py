"""The measures: latency of the idle stack, cost of a case in a box, throughput of it all."""

import itertools
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from judge_client import Judge, JudgeError

from deploy.bench import users as bench_users
from deploy.bench.native import spawn_ms
from runners.boxes.slots import slots
from runners.contract import Case, Job, Limits, SourceFile
from runners.judging.building import Builder
from runners.judging.grading import grade
from runners.languages import LANGUAGES

PROBLEM = "bench-hello"
PYTHON = 'print("hello")\n'
CPP = '#include <bits/stdc++.h>\nint main() { std::cout << "hello\\n"; }\n'
C = '#include <unistd.h>\nint main(void) { return write(1, "hello\\n", 6) != 6; }\n'


def verdict_ms(judge: Judge, language: str, source: str, *, problem: str = PROBLEM) -> float:
    """From POST until a poller has seen the final state."""
    start = time.perf_counter()
    first = judge.submit(problem, source, language)
    *_, last = judge.follow(first, push=False)
    took_ms = (time.perf_counter() - start) * 1000
    if last.verdict != "accepted":
        raise JudgeError(f"The benchmark's {language} program got {last.verdict}.")
    return took_ms


def latencies_ms(judge: Judge, language: str, make: Callable[[], str], times: int) -> list[float]:
    return [verdict_ms(judge, language, make()) for _ in range(times)]


def never_seen(source: str, comment: str) -> Callable[[], str]:
    """Gives a source that no cache has seen, another one in each call."""
    return lambda: f"{source}{comment} {secrets.token_hex(8)}\n"


def case_ms(folder: Path, times: int) -> tuple[float, float, str]:
    """One more case in a warm box, and bare fork+exec of the same program; both medians.

    The third value is the program's path, for other sandboxes to run.
    """
    (folder / "in").write_bytes(b"")
    (folder / "ans").write_bytes(b"hello\n")
    cases = tuple(
        Case(name=str(n), input=folder / "in", answer=folder / "ans") for n in range(times)
    )
    marks: list[float] = []
    job = Job(
        language="c",
        files=(SourceFile(name="main.c", content=C.encode()),),
        limits=Limits(),
        cases=cases,
    )
    program = folder / "program"
    with slots(1) as (sandboxes, cache):
        with sandboxes[0].open("gcc") as box:
            build = Builder(sandboxes[0], cache).build(box, LANGUAGES["c"], job.files)
        program.write_bytes(build.files[0].content)
        grade(job, sandboxes[0], cache=cache, on_progress=lambda *_: marks.append(now_ms()))
    program.chmod(0o755)
    steps = [later - earlier for earlier, later in itertools.pairwise(marks[1:])]
    return median(steps), median(spawn_ms(str(program), times)), str(program)


def now_ms() -> float:
    return time.perf_counter() * 1000


def submissions_a_second(judge: Judge, count: int, users: int) -> float:
    """Trivial Python submissions through the whole stack, each user posting and polling."""
    body = {"language": "python3", "source": PYTHON}
    return bench_users.submissions_a_second(
        judge.url, judge.token, PROBLEM, body, count=count, users=users
    )
