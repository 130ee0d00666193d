"""Group D, beyond single programs: what compilers are told, and many hostile ones at once."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from runners.boxes.sandbox import DockerSandbox
from runners.contract import SourceFile
from runners.judging.building import COMPILE_LIMITS, LOG_CAP, Builder
from runners.languages import LANGUAGES
from runners.verdicts import Verdict
from tests.attacks.attack import HERE, read
from tests.attacks.ground import Ground

HOSTILE = (
    "d/D01_dev_zero.cpp",
    "d/D02_includes_itself.c",
    "d/D03_assembler_fill.c",
    "d/D03_huge_program.c",
    "d/D03_macro_doubling.c",
    "d/D04_endless_error.c",
    "d/D04_gigantic_messages.cpp",
    "d/D06_include_passwd.c",
    "d/D10_nul_bytes.c",
    "d/D14_fake_file_name.c",
)
POISON = b'#include <stdio.h>\nint main(void) { puts("poison"); }\n'


class TestCompilers:
    def test_have_bounded_time_memory_and_words(self) -> None:
        assert COMPILE_LIMITS.time_ms <= 10_000
        assert COMPILE_LIMITS.wall_ms <= 20_000
        assert COMPILE_LIMITS.memory_mb <= 2048
        assert LOG_CAP <= 64 * 1024

    def test_run_no_code_of_the_program(self) -> None:
        assert "-proc:none" in LANGUAGES["java"].compile_argv

    @pytest.mark.parametrize("slug", ["c", "cpp", "java"])
    def test_are_started_by_path_and_told_sources_by_path(self, slug: str) -> None:
        files = tuple(
            SourceFile(name=f"{name}{LANGUAGES[slug].extensions[0]}", content=b"")
            for name in ("-o", "@x", "$(id)", "a b", "-fplugin=x")
        )

        argv = LANGUAGES[slug].compile_command(files, COMPILE_LIMITS)

        assert argv[0].startswith("/")
        assert all(f"./{file.name}" in argv and file.name not in argv for file in files)


@pytest.mark.docker
class TestManyAtOnce:
    def test_starve_no_neighbour(self, attack_ground: Ground) -> None:
        attacks = [read(HERE / name) for name in HOSTILE]
        usual_ms = attack_ground.usual_ms("python3")

        with attack_ground.neighbours() as neighbours, ThreadPoolExecutor(1) as slot:
            reports = list(slot.map(attack_ground.judge, attacks))

        assert {report.verdict for report in reports} == {Verdict.COMPILE_ERROR}
        assert {report.verdict for report in neighbours} == {Verdict.ACCEPTED}
        if len(os.sched_getaffinity(0)) > 1:
            times = sorted(report.cpu_ms for report in neighbours)
            assert times[len(times) // 2] <= usual_ms * 1.5 + 15


@pytest.mark.docker
class TestTheCacheOfPrograms:
    """D16: its key is all that a compiler is given, its content what the compiler made of it."""

    def test_gives_a_program_to_nobody_with_another_source(self, attack_ground: Ground) -> None:
        sandbox: DockerSandbox = attack_ground.sandbox
        language = LANGUAGES["c"]
        poison = SourceFile(name="main.c", content=POISON)
        builder = Builder(sandbox, attack_ground.cache)
        with sandbox.open(language.image) as box:
            made = builder.build(box, language, (poison,))
        assert made.files

        report = attack_ground.judge_honest("c", sandbox)

        assert report.verdict is Verdict.ACCEPTED
        with sandbox.open(language.image) as box:
            again = builder.build(box, language, (SourceFile(name="main.c", content=POISON[:-1]),))
            assert again.cpu_ms > 0, "a byte less is another program: it was compiled"

    def test_keeps_nothing_that_did_not_compile(self, attack_ground: Ground) -> None:
        attack = read(HERE / "d/D14_fake_file_name.c")

        times = [attack_ground.judge(attack).compile_ms for _ in range(2)]

        assert all(times)
