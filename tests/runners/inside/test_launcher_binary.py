"""The launcher is root in its box and meets hostile programs: a hardened build, tried code."""

import re
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from runners.boxes.sandbox import DockerSandbox
from runners.contract import Limits, SourceFile
from runners.inside import protocol
from runners.sandbox import Command, Stop

pytestmark = pytest.mark.docker

INSIDE = Path(protocol.__file__).parent
RECIPE = INSIDE.parents[1] / "deploy" / "images" / "supervisor" / "Dockerfile"
LIMITS = Limits(time_ms=20_000, memory_mb=1024, output_kb=8192)
EXECUTABLE, SHARED = 1, 3  # PF_X, ET_DYN
DYNAMIC, INTERPRETER, STACK, RELRO = 2, 3, 0x6474E551, 0x6474E552
FLAGS, FLAGS_1, BIND_NOW, NOW, PIE = 30, 0x6FFFFFFB, 8, 1, 0x08000000


def segments(elf: bytes) -> dict[int, tuple[int, bytes]]:
    """Of each kind of segment, the last one's flags and content."""
    (start,), (size, count) = struct.unpack_from("<Q", elf, 32), struct.unpack_from("<HH", elf, 54)
    found = {}
    for at in range(start, start + size * count, size):
        kind, flags, offset, _, _, length = struct.unpack_from("<IIQQQQ", elf, at)
        found[kind] = (flags, elf[offset : offset + length])
    return found


def sources(*names: str) -> Iterator[SourceFile]:
    for name in names:
        folder = INSIDE if (INSIDE / name).exists() else Path(__file__).parent
        yield SourceFile(name=name, content=(folder / name).read_bytes())


@pytest.fixture(scope="module")
def elf(docker_sandbox: DockerSandbox) -> bytes:
    """The launcher of the image, as any program can read it."""
    command = Command(argv=("/bin/cat", "/opt/judge/launch"), limits=LIMITS)
    with docker_sandbox.open("python3") as box:
        return box.run(command, b"").stdout


class TestTheBuild:
    def test_is_a_static_pie_without_an_executable_stack(self, elf: bytes) -> None:
        found = segments(elf)

        assert struct.unpack_from("<H", elf, 16) == (SHARED,)
        assert INTERPRETER not in found
        assert not found[STACK][0] & EXECUTABLE

    def test_is_bound_at_the_start_and_then_read_only(self, elf: bytes) -> None:
        found = segments(elf)
        tags = dict(struct.iter_unpack("<QQ", found[DYNAMIC][1]))

        assert RELRO in found
        assert tags[FLAGS] & BIND_NOW
        assert tags[FLAGS_1] & (NOW | PIE) == NOW | PIE

    def test_guards_its_stack_and_its_buffers(self, docker_sandbox: DockerSandbox) -> None:
        """The C library of a static program has these names, too: these are our own objects."""
        line = RECIPE.read_text().partition("RUN gcc")[2].partition("&&")[0]
        flags = re.findall(r"-[OWDf][\w=,-]+", line)
        names = sorted(path.name for path in INSIDE.glob("*.[ch]"))
        argv = ("/usr/bin/gcc", *(flag for flag in flags if not flag.startswith("-Wl")), "-c")
        command = Command(argv=(*argv, *(n for n in names if n.endswith(".c"))), limits=LIMITS)

        with docker_sandbox.open("gcc") as box:
            made = box.compile(tuple(sources(*names)), command, (".o",))

        objects = b"".join(file.content for file in made.artefact)
        assert len(made.artefact) == len(list(INSIDE.glob("*.c"))), made.log.decode()
        assert b"__stack_chk_fail" in objects
        assert b"__snprintf_chk" in objects


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_hostile_bytes_do_no_harm(docker_sandbox: DockerSandbox, seed: int) -> None:
    """feed.c reads what 400 programs write at random, under two sanitizers."""
    checks = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-g", "-O1")
    files = tuple(sources("feed.c", "feed.h", "launch.h", "feed_harness.c"))
    command = ("/usr/bin/gcc", *checks, "-o", "harness", "feed.c", "feed_harness.c")
    with docker_sandbox.open("gcc") as box:
        made = box.compile(files, Command(argv=command, limits=LIMITS), ("harness",))
        assert made.artefact, made.log.decode()
        argv = ("/box/harness", str(seed))
        outcome = box.run(Command(argv=argv, limits=LIMITS, processes=64), b"")

    assert (outcome.stop, outcome.exit_code) == (Stop.ENDED, 0), outcome.stderr.decode()
    programs, answers, refused = map(int, outcome.stdout.split())
    assert programs == 400
    assert answers > 100, "good answers were met, too"
    assert refused > 100, "and bad ones"
