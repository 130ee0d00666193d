"""TCP ports on this machine: which one the web server gets, and whether a port is free."""

import socket
from collections.abc import Mapping

from deploy.local.console import Trouble

LOOPBACK = "127.0.0.1"
DEFAULT_WEB_PORT = 8000
HIGHEST = 65_535


def web_port(env: Mapping[str, str]) -> int:
    """The port from PORT, checked to be a port and free."""
    text = env.get("PORT") or str(DEFAULT_WEB_PORT)
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= HIGHEST):
        raise Trouble(f"PORT must be a number from 1 to {HIGHEST}, not {text!r}.")
    port = int(text)
    if not is_free(port):
        raise Trouble(
            f"Port {port} is taken: stop what listens there or choose another, as in"
            f" `make up PORT={port + 1 if port < HIGHEST else port - 1}`."
        )
    return port


def is_free(port: int) -> bool:
    """True when we could listen there. Bind decides: only it sees every kind of owner."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True


def pick_free(wanted: int | None = None) -> int:
    """`wanted` when it is free, else any free port: an address that stays is friendlier."""
    if wanted is not None and is_free(wanted):
        return wanted
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
    return port
