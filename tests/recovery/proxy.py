"""TCP ports in front of servers: bytes go both ways, until somebody cuts them off."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

ENGINE = "/var/run/docker.sock"
CHUNK = 65_536


class Proxy:
    """Forwards what comes to a port; `cut` ends it at once, `mend` listens on the port again."""

    def __init__(self, connect: Callable[[], socket.socket], host: str, port: int = 0) -> None:
        self._connect = connect
        self._address = (host, port)
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.mend()

    @property
    def url(self) -> str:
        return "tcp://{}:{}".format(*self._address)

    def mend(self) -> None:
        listener = socket.create_server(self._address)
        self._address = listener.getsockname()[:2]
        self._sockets = [listener]
        self._threads = []
        self._start(self._accept, listener)

    def cut(self) -> None:
        """Refuse connections, and break those there are, as a server does that stops."""
        for one in list(self._sockets):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join(5)
        for one in self._sockets:
            one.close()

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listener.accept()
                far = self._connect()
                self._sockets += [near, far]
                self._start(_pump, near, far)
                self._start(_pump, far, near)

    def _start(self, target: Callable[..., None], *sockets: socket.socket) -> None:
        thread = threading.Thread(target=target, args=sockets, daemon=True)
        self._threads.append(thread)
        thread.start()


@contextlib.contextmanager
def engine_proxy() -> Iterator[Proxy]:
    """A Docker Engine that can be taken away."""
    proxy = Proxy(_engine, "127.0.0.1")
    try:
        yield proxy
    finally:
        proxy.cut()


@contextlib.contextmanager
def opened(host: str, port: int) -> Iterator[None]:
    """What listens on this port of the loopback is reached at an address, too."""
    proxy = Proxy(lambda: socket.create_connection(("127.0.0.1", port)), host, port)
    try:
        yield
    finally:
        proxy.cut()


def _engine() -> socket.socket:
    far = socket.socket(socket.AF_UNIX)
    far.connect(ENGINE)
    return far


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(CHUNK):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
