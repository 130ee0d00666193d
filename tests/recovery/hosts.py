"""Two hosts on one machine: network namespaces with a cable between them."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

CLONE_NEWNET = 0x40000000
NAMESPACES = Path("/run/netns")
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True, slots=True)
class Host:
    name: str
    address: str

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Sockets, threads and processes made inside the block are this host's."""
        before = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        try:
            _enter(NAMESPACES / self.name)
            yield
        finally:
            _check(_libc.setns(before, CLONE_NEWNET))
            os.close(before)

    def plug(self, *, is_in: bool) -> None:
        """Pull the cable out, or put it in."""
        _ip("-n", self.name, "link", "set", "cable", "up" if is_in else "down")


@contextmanager
def two_hosts() -> Iterator[tuple[Host, Host]]:
    if os.geteuid() != 0 or shutil.which("ip") is None:
        pytest.skip("network namespaces need root and the program ip")
    mark = os.getpid()
    pair = Host(f"judge-a{mark}", "10.77.0.1"), Host(f"judge-b{mark}", "10.77.0.2")
    try:
        for host in pair:
            _ip("netns", "add", host.name)
        _ip(
            *("link", "add", "cable", "netns", pair[0].name, "type", "veth"),
            *("peer", "name", "cable", "netns", pair[1].name),
        )
        for host in pair:
            _ip("-n", host.name, "address", "add", f"{host.address}/24", "dev", "cable")
            for link in ("lo", "cable"):
                _ip("-n", host.name, "link", "set", link, "up")
    except subprocess.CalledProcessError as error:
        _remove(pair)
        pytest.skip(f"network namespaces can't be made here: {error.stderr.strip()}")
    try:
        yield pair
    finally:
        _remove(pair)


def _remove(pair: tuple[Host, Host]) -> None:
    for host in pair:
        with suppress(subprocess.CalledProcessError):
            _ip("netns", "delete", host.name)


def _ip(*argv: str) -> None:
    subprocess.run(("ip", *argv), check=True, capture_output=True, text=True)


def _enter(namespace: Path) -> None:
    handle = os.open(namespace, os.O_RDONLY)
    try:
        _check(_libc.setns(handle, CLONE_NEWNET))
    finally:
        os.close(handle)


def _check(code: int) -> None:
    if code:
        raise OSError(ctypes.get_errno(), "setns failed")
