"""Libraries that copy files inside the kernel copy by read and write where a box refuses it."""

import pytest

from runners.boxes.sandbox import DockerSandbox
from runners.contract import Limits, SourceFile
from runners.sandbox import Command

pytestmark = pytest.mark.docker

LIMITS = Limits(time_ms=10_000, memory_mb=512)
SIZE = 3_000_000
JAVA = """
import java.nio.channels.*;
import java.nio.file.*;

public class Main {
    public static void main(String[] none) throws Exception {
        Path one = Path.of("/tmp/one"), two = Path.of("/tmp/two"), three = Path.of("/tmp/three");
        Files.write(one, new byte[3000000]);
        var options = new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
        try (var in = FileChannel.open(one); var out = FileChannel.open(two, options)) {
            System.out.println(in.transferTo(0, in.size(), out));
            in.position(0);
            out.position(0);
            System.out.println(out.transferFrom(in, 0, in.size()));
        }
        Files.copy(one, three);
        System.out.println(Files.size(three));
        try (var in = Files.newInputStream(one); var out = Files.newOutputStream(two)) {
            System.out.println(in.transferTo(out));
        }
    }
}
"""
NODE = """
const fs = require("fs"), os = require("os");
const tell = (path) => console.log(fs.statSync(path).size);
fs.writeFileSync("/tmp/one", Buffer.alloc(3000000));
fs.copyFileSync("/tmp/one", "/tmp/two");
tell("/tmp/two");
fs.cpSync("/tmp/one", "/tmp/three");
tell("/tmp/three");
fs.promises.copyFile("/tmp/one", "/tmp/four").then(() => {
    tell("/tmp/four");
    const out = fs.createWriteStream("/tmp/five");
    fs.createReadStream("/tmp/one").pipe(out).on("finish", () => tell("/tmp/five"));
});
"""
NODE_HOST = """
const os = require("os");
console.log(JSON.stringify(os.cpus()), os.availableParallelism(), os.totalmem() > 0);
"""


def node(sandbox: DockerSandbox, code: str) -> list[str]:
    command = Command(argv=("/usr/bin/node", "-e", code), limits=LIMITS, processes=100)
    with sandbox.open("javascript") as box:
        outcome = box.run(command, b"")
    assert outcome.exit_code == 0, outcome.stderr.decode()
    return outcome.stdout.decode().split()


def test_java(docker_sandbox: DockerSandbox) -> None:
    """Its transferTo asks for copy_file_range and sendfile first."""
    source = SourceFile(name="Main.java", content=JAVA.encode())
    compiler = Command(argv=("/usr/bin/javac", "Main.java"), limits=LIMITS, processes=100)
    program = Command(argv=("/usr/bin/java", "-cp", "/box", "Main"), limits=LIMITS, processes=100)
    with docker_sandbox.open("java") as box:
        made = box.compile((source,), compiler, (".class",))
        assert made.artefact, made.log.decode()
        outcome = box.run(program, b"")

    assert outcome.stdout.decode().split() == [str(SIZE)] * 4, outcome.stderr.decode()


def test_node(docker_sandbox: DockerSandbox) -> None:
    assert node(docker_sandbox, NODE) == [str(SIZE)] * 4


def test_node_sees_no_processors_of_the_host_and_counts_nevertheless(
    docker_sandbox: DockerSandbox,
) -> None:
    """os.cpus() reads /proc/stat, which tells of the host: masked, so the list is empty."""
    processors, count, has_memory = node(docker_sandbox, NODE_HOST)

    assert processors == "[]"
    assert int(count) >= 1
    assert has_memory == "true"
