"""What is in the images that boxes are made from."""

import shutil
import subprocess

import pytest

from runners.boxes.spec import image_name, repository

pytestmark = pytest.mark.docker
FAMILIES = ("python3", "gcc", "java", "javascript")


def inside(family: str, script: str, *options: str) -> str:
    """What a shell script prints in a fresh container."""
    docker = shutil.which("docker") or "docker"
    run = (docker, "run", "--rm", "--network", "none", *options, "--entrypoint", "/bin/sh")
    argv = (*run, image_name(family), "-c", script)
    return subprocess.run(argv, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("family", FAMILIES)
class TestEveryImage:
    def test_has_no_program_that_gains_rights(self, family: str) -> None:
        assert inside(family, "find / -xdev -type f -perm /6000") == ""

    def test_carries_the_supervisor_and_a_static_launcher(self, family: str) -> None:
        script = "ls /opt/judge; /opt/judge/launch < /dev/null > /dev/null 2>&1; echo $?"

        names = inside(family, script).split()

        assert names[:3] == ["launch", "runners", "supervisor.py"]
        assert names[3] not in {"126", "127"}

    def test_has_no_package_lists(self, family: str) -> None:
        assert inside(family, "ls /var/lib/apt/lists") == ""

    def test_starts_the_supervisor(self, family: str) -> None:
        docker = shutil.which("docker") or "docker"
        argv = (docker, "inspect", "--format", "{{.Config.Entrypoint}}", repository(family))

        said = subprocess.run(argv, capture_output=True, text=True, check=True).stdout.strip()

        assert said == "[/usr/bin/python3 -I -S -B /opt/judge/supervisor.py]"


@pytest.mark.parametrize("family", ["python3", "java", "javascript"])
def test_only_the_compiler_image_has_a_c_compiler(family: str) -> None:
    assert inside(family, "command -v cc gcc g++ || true") == ""


def test_cpp_uses_the_precompiled_header() -> None:
    script = (
        "cd /tmp && echo '#include <bits/stdc++.h>' > a.cpp && g++ -O2 -std=c++20 -H -c a.cpp 2>&1"
    )

    said = inside("gcc", script, "--user", "65534", "--read-only", "--tmpfs", "/tmp")

    assert any(line.startswith("! ") and ".gch" in line for line in said.splitlines())


def test_javac_starts_from_its_archive() -> None:
    archive = "-J-XX:SharedArchiveFile=/opt/java/javac.jsa"
    flags = f"{archive} -J-Xshare:on -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1"
    script = f"cd /tmp && echo 'class A {{}}' > A.java && javac {flags} A.java && ls"

    assert "A.class" in inside("java", script, "--user", "65534", "--read-only", "--tmpfs", "/tmp")


def test_python_has_sorted_containers_for_programs() -> None:
    assert inside("python3", "python3 -c 'import sortedcontainers; print(1)'") == "1\n"
