"""`make bench-languages`: compiling and starting in each language, natively and in a box.

Natively means in the language's own image without the judge, on the same core, with the compiler as
it comes: no precompiled header, class-data archive or snapshot of ours. Programs are golden sums;
both sides are medians of wall time, and the artefact cache is off. Needs an idle machine.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from deploy.local.commands import need
from deploy.local.images import families, wanted_languages
from runners.boxes.slots import slots
from runners.boxes.spec import image_name
from runners.contract import Limits, SourceFile
from runners.judging.building import Builder
from runners.languages import Language, find
from runners.sandbox import Command, Sandbox

GOLDEN = Path(__file__).parents[2] / "tests" / "runners" / "golden"
TIMES = 5
INPUT = "5\n10 200 -3000 40000 500000\n"
TABLE_INPUT = "CREATE TABLE input (line TEXT);\n"
TSC = ("/usr/bin/tsc", "--target", "es2022", "--module", "commonjs", "--types", "node")
PLAIN_COMPILERS = {
    "cpp": ("/usr/bin/g++", "-O2", "-std=gnu++20", "-o", "program", "{sources}"),
    "java": ("/usr/bin/javac", "-d", ".", "{sources}"),
    "typescript": (*TSC, "--typeRoots", "/usr/share/nodejs/@types", "{sources}"),
}
TIMER = """
import json, os, shutil, subprocess, sys, time
job = json.load(sys.stdin)
def compile_again():
    for folder in ("/box", "/tmp"):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
    os.chdir("/box")
    open(job["name"], "w").write(job["source"])
def median_ms(argv, before):
    took = []
    for _ in range(job["times"] if argv else 0):
        before()
        start = time.perf_counter()
        subprocess.run(argv, input=job["stdin"].encode(), stdout=subprocess.DEVNULL, check=True)
        took.append((time.perf_counter() - start) * 1000)
    return sorted(took)[len(took) // 2] if took else 0.0
compile_again()
print(json.dumps([median_ms(job["compile"], compile_again), median_ms(job["run"], int)]))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Milliseconds of one compilation and one run."""

    compile: float
    run: float

    @property
    def total(self) -> float:
        return self.compile + self.run


def main() -> int:
    names = wanted_languages()
    families(names)
    table = Table("language", "compile: native", "ours", "start: native", "ours", "ours / native")
    core = min(os.sched_getaffinity(0))
    with slots(1) as (sandboxes, _):
        for language in filter(None, map(find, names)):
            plain, ours = native(language, core), in_a_box(language, sandboxes[0])
            cells = (plain.compile, ours.compile, plain.run, ours.run)
            ratio = f"{ours.total / plain.total:.2f}"
            table.add_row(language.name, *(f"{ms:.0f} ms" if ms else "-" for ms in cells), ratio)
    Console().print(table)
    return 0


def program(language: Language) -> tuple[SourceFile, ...]:
    path = next((GOLDEN / language.slug / "accepted").glob("sum.*"))
    source = path.read_text()
    return (SourceFile(name=language.file_name(source), content=source.encode()),)


def stdin(language: Language) -> str:
    return TABLE_INPUT if language.slug == "sql" else INPUT


def native(language: Language, core: int) -> Times:
    """The same program in the same image, started by a bare loop."""
    files, limits = program(language), language.limits(Limits())
    compiler = PLAIN_COMPILERS.get(language.slug) or plain(language.compile_argv)
    job = {
        "name": files[0].name,
        "source": files[0].content.decode(),
        "stdin": stdin(language),
        "times": TIMES,
        "compile": language.fill(compiler, files, limits, "."),
        "run": plain(language.run_command(files, limits)),
    }
    options = ("--rm", "-i", "--network", "none", "--cpuset-cpus", str(core))
    image = image_name(language.image)
    argv = (need("docker"), "run", *options, "--entrypoint", "python3", image, "-c", TIMER)
    done = subprocess.run(argv, input=json.dumps(job).encode(), stdout=subprocess.PIPE, check=True)
    return Times(**dict(zip(("compile", "run"), json.loads(done.stdout), strict=True)))


def plain(argv: tuple[str, ...]) -> tuple[str, ...]:
    """Without the archives of our images."""
    return tuple(
        "-Xshare:auto" if word.startswith("-XX:SharedArchiveFile=") else word for word in argv
    )


def in_a_box(language: Language, sandbox: Sandbox) -> Times:
    """Compiled without the artefact cache, then run in the same box, as a case would be."""
    compiled, ran = [], []
    files, limits = program(language), language.limits(Limits())
    argv = language.run_command(files, limits)
    run = Command(argv=argv, limits=limits, processes=language.processes)
    for _ in range(TIMES):
        with sandbox.open(language.image) as box:
            start = time.perf_counter()
            build = Builder(sandbox).build(box, language, language.arrange(files))
            middle = time.perf_counter()
            outcome = box.run(run, stdin(language).encode())
            ran.append(time.perf_counter() - middle)
            compiled.append(middle - start if language.compile_argv else 0.0)
            if not outcome.succeeded:
                sys.exit(f"{language.name} failed: {build.log}{outcome.stderr.decode()}")
    return Times(compile=median(compiled) * 1000, run=median(ran) * 1000)


if __name__ == "__main__":
    raise SystemExit(main())
