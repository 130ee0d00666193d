"""The Java virtual machine takes an archive only with the class path that it was made with."""

import os
import subprocess

import pytest

from runners.boxes.spec import image_name
from runners.contract import Limits, SourceFile
from runners.languages import LANGUAGES, chosen

LIMITS = Limits(time_ms=1000, memory_mb=256)
SERVED = chosen(os.environ.get("RUNNER_LANGUAGES", ""))


@pytest.mark.docker
@pytest.mark.parametrize("slug", [slug for slug in SERVED if slug in {"kotlin", "scala"}])
def test_programs_start_from_their_archive(slug: str) -> None:
    """One that does not fit would be left out without a word, and each start take its time."""
    language = LANGUAGES[slug]
    source = SourceFile(name=language.source_name, content=b"")
    java, *options, _ = language.run_command((source,), LIMITS)
    must = ["-Xshare:on" if word == "-Xshare:auto" else word for word in options]
    argv = ["docker", "run", "--rm", "--network=none", f"--entrypoint={java}"]
    argv += [image_name(language.image), *must, "-version"]

    done = subprocess.run(argv, capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 0, done.stdout + done.stderr
