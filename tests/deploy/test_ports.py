import socket
from collections.abc import Iterator

import pytest

from deploy.local import ports
from deploy.local.console import Trouble


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as server:
        server.bind((ports.LOOPBACK, 0))
        server.listen()
        port: int = server.getsockname()[1]
        yield port


class TestWebPort:
    def test_is_8000_when_nothing_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ports, "is_free", lambda _port: True)

        assert ports.web_port({}) == 8000

    def test_is_what_port_says(self) -> None:
        wanted = ports.pick_free()

        assert ports.web_port({"PORT": str(wanted)}) == wanted

    @pytest.mark.parametrize("text", ["web", "0", "-1", "65536", "80.5", "٨٠", "8000 "])
    def test_refuses_what_is_no_port(self, text: str) -> None:
        with pytest.raises(Trouble, match="PORT must be a number"):
            ports.web_port({"PORT": text})

    def test_names_a_port_that_is_taken(self, taken: int) -> None:
        with pytest.raises(Trouble, match=f"Port {taken} is taken"):
            ports.web_port({"PORT": str(taken)})


class TestPickFree:
    def test_keeps_a_port_that_is_free(self) -> None:
        wanted = ports.pick_free()

        assert ports.pick_free(wanted) == wanted

    def test_leaves_a_port_that_is_taken(self, taken: int) -> None:
        assert ports.pick_free(taken) != taken
