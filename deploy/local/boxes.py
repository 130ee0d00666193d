"""Boxes whose owner is gone. A box ends by itself with its worker; this is for when it could not.

The owner in a box's label ends in the process id of the worker slot that made it: `<host>/<pid>`,
or `cli-<pid>` for the command line.
"""

import re
import socket

from deploy.local import pids
from deploy.local.commands import ask, need
from deploy.local.console import say
from deploy.local.docker_engine import LABEL
from runners.boxes.spec import PIPES_VOLUME

OWNER = re.compile(r"(?:(?P<host>[^/]+)/|cli-)(?P<pid>[0-9]+)")


def remove_orphans() -> None:
    """Removes every box on this host whose maker no longer lives."""
    docker = need("docker")
    form = f'{{{{.ID}}}} {{{{.Label "{LABEL}"}}}}'
    listed = ask((docker, "ps", "-a", "--no-trunc", "--filter", f"label={LABEL}", "--format", form))
    rows = (line.split(" ", 1) for line in listed.stdout.splitlines() if " " in line)
    orphans = [box for box, owner in rows if is_gone(owner)]
    if orphans:
        ask((docker, "rm", "-f", "-v", *orphans), timeout_s=120)
        say(f"removed {len(orphans)} boxes whose worker is gone")


def remove_pipes() -> None:
    """Removes the volume in which boxes of dialogues meet, unless another worker's boxes use it."""
    ask((need("docker"), "volume", "rm", "--force", PIPES_VOLUME))


def is_gone(owner: str) -> bool:
    """False where we cannot tell: a worker on another host, or a label of another form."""
    match = OWNER.fullmatch(owner)
    if match is None or match["host"] not in {None, socket.gethostname()}:
        return False
    return not pids.lives(int(match["pid"]))
