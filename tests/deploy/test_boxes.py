import os
import socket

import pytest

from deploy.local import boxes

NOBODY = 2**22 + 1  # above the highest process id that Linux gives
HERE = socket.gethostname()


class TestIsGone:
    @pytest.mark.parametrize("owner", [f"{HERE}/{NOBODY}", f"cli-{NOBODY}"])
    def test_a_box_of_a_dead_process_is_gone(self, owner: str) -> None:
        assert boxes.is_gone(owner)

    @pytest.mark.parametrize("owner", [f"{HERE}/{os.getpid()}", f"cli-{os.getpid()}"])
    def test_a_box_of_a_living_process_stays(self, owner: str) -> None:
        assert not boxes.is_gone(owner)

    @pytest.mark.parametrize("owner", ["", f"other-host/{NOBODY}", "somebody", f"a/b/{NOBODY}"])
    def test_what_we_cannot_judge_stays(self, owner: str) -> None:
        assert not boxes.is_gone(owner)
