"""What the judge is compared with: the same programs, started by nobody but us."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def timed_ms(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def run(*argv: str) -> None:
    """Run a program to its end, output thrown away; raises if it fails."""
    subprocess.run(argv, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def python() -> str:
    """The system's interpreter, the same build as in the boxes; never a user's wrapper script."""
    system = Path("/usr/bin/python3")
    return str(system if system.exists() else Path(sys.executable).resolve())


def python_ms(source: Path, times: int) -> list[float]:
    return [timed_ms(lambda: run(python(), str(source))) for _ in range(times)]


def cpp_ms(source: Path, times: int) -> list[float] | None:
    """Compile with plain g++ and run; None where there is no g++."""
    compiler = shutil.which("g++")
    if compiler is None:
        return None
    program = str(source.with_suffix(""))

    def once() -> None:
        run(compiler, "-O2", "-std=c++20", "-o", program, str(source))
        run(program)

    return [timed_ms(once) for _ in range(times)]


def spawn_ms(program: str, times: int) -> list[float]:
    """Bare fork and exec, nothing else."""

    with Path(os.devnull).open("wb") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)]

        def once() -> None:
            os.waitpid(os.posix_spawn(program, [program], {}, file_actions=actions), 0)

        return [timed_ms(once) for _ in range(times)]


def isolate_ms(program: str, times: int) -> list[float] | None:
    """One `isolate --run` of a program; None where isolate is not installed or can't be used."""
    isolate = shutil.which("isolate")
    if isolate is None:
        return None
    try:
        run(isolate, "--init")
        shutil.copy(program, "/var/local/lib/isolate/0/box/program")
        times_ms = [timed_ms(lambda: run(isolate, "--run", "program")) for _ in range(times)]
        run(isolate, "--cleanup")
    except (OSError, subprocess.CalledProcessError):
        return None
    return times_ms


def python_starts_a_second(seconds: float) -> float:
    """Interpreter starts (`python3 -c pass`) a second with every core busy."""
    deadline = time.monotonic() + seconds

    def loop(_: int) -> int:
        count = 0
        while time.monotonic() < deadline:
            run(python(), "-c", "pass")
            count += 1
        return count

    cores = os.cpu_count() or 1
    with ThreadPoolExecutor(max_workers=cores) as pool:
        return sum(pool.map(loop, range(cores))) / seconds
