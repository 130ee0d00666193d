import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local import pids

STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True);"
    " time.sleep(60)"
)


@pytest.fixture
def sleeper(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(("sleep", "60"), cwd=tmp_path) as process:
        yield process
        process.kill()


class TestAtWork:
    def test_finds_a_process_in_its_folder(
        self, sleeper: subprocess.Popen[bytes], tmp_path: Path
    ) -> None:
        (tmp_path / "pid").write_text(f"{sleeper.pid}\nmore\n")

        assert pids.at_work(tmp_path / "pid", tmp_path) == sleeper.pid

    def test_takes_nobody_elses_process_for_ours(
        self, sleeper: subprocess.Popen[bytes], tmp_path: Path
    ) -> None:
        (tmp_path / "pid").write_text(str(sleeper.pid))

        assert pids.at_work(tmp_path / "pid", tmp_path.parent) is None

    @pytest.mark.parametrize("text", ["", "nonsense", "999999999"])
    def test_makes_nothing_of_a_bad_file(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "pid").write_text(text)

        assert pids.at_work(tmp_path / "pid", tmp_path) is None

    def test_makes_nothing_of_a_missing_file(self, tmp_path: Path) -> None:
        assert pids.at_work(tmp_path / "pid", tmp_path) is None


class TestEnd:
    def test_ends_a_process_that_listens(self, sleeper: subprocess.Popen[bytes]) -> None:
        assert pids.end(sleeper.pid, within_s=5)
        assert sleeper.wait() == -15

    def test_kills_one_that_does_not(self) -> None:
        with subprocess.Popen((sys.executable, "-c", STUBBORN), stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()

            assert pids.end(process.pid, within_s=0.1)
            assert process.wait() == -9

    def test_is_content_when_it_is_gone(self, sleeper: subprocess.Popen[bytes]) -> None:
        sleeper.kill()
        sleeper.wait()

        assert pids.end(sleeper.pid, within_s=1)
