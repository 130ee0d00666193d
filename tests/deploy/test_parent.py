import subprocess
import sys
from pathlib import Path

from deploy.local import parent

STATUS = "Name:\tmake\nSigPnd:\t0000000000000000\nSigBlk:\t{mask}\nSigIgn:\t0000000000000000\n"
WATCH = """
import os, sys, time
from deploy.local.parent import Parent
parent = Parent()
print("up", flush=True)
deadline = time.monotonic() + 20
while not parent.wants_us_to_stop():
    if time.monotonic() > deadline:
        sys.exit(3)
open("stopped", "w").close()
"""


class TestBlocked:
    def test_reads_the_mask(self) -> None:
        assert parent.blocked(STATUS.format(mask="0000000000010002")) == 0x10002

    def test_sees_nothing_in_no_text(self) -> None:
        assert parent.blocked("") == 0

    def test_the_mask_tells_stop_signals_from_others(self) -> None:
        assert parent.STOP_MASK & 0x2
        assert not parent.STOP_MASK & 0x10000  # SIGCHLD: make always blocks it


class TestParent:
    def test_only_make_counts(self) -> None:
        assert not parent.Parent().wants_us_to_stop()

    def test_a_make_that_got_a_signal_alone_is_noticed(self, tmp_path: Path) -> None:
        root = Path(__file__).resolve().parents[2]
        (tmp_path / "watch.py").write_text(WATCH)
        recipe = f"all:\n\t@PYTHONPATH={root} exec {sys.executable} watch.py\n"
        (tmp_path / "Makefile").write_text(recipe)

        argv = ("make", "-C", str(tmp_path))
        with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True) as make:
            assert make.stdout is not None
            while make.stdout.readline() not in {"up\n", ""}:
                pass
            make.send_signal(1)
            make.wait(timeout=30)

        assert (tmp_path / "stopped").exists()
