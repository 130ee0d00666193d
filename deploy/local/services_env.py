"""var/services.env: what a process started in another terminal needs to find this installation.

KEY=VALUE lines, mode 0600, written by the commands here and read by judge_site/env.py. The
environment wins over the file.
"""

import os
import secrets
import tempfile
from pathlib import Path
from urllib.parse import quote

from deploy.local.ports import LOOPBACK

SECRET_BYTES = 48


def read(path: Path) -> dict[str, str]:
    """The values of the file; empty where there is none."""
    if not path.is_file():
        return {}
    pairs = (line.split("=", 1) for line in path.read_text().splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, value in pairs if not name.startswith("#")}


def update(path: Path, values: dict[str, str]) -> dict[str, str]:
    """Changes some values, keeps the others, and returns all; the secret is made once and kept."""
    before = read(path)
    first = {"JUDGE_ENV": "local", "SECRET_KEY": secrets.token_urlsafe(SECRET_BYTES)}
    after = first | before | values
    if after != before:
        _replace(path, "".join(f"{name}={value}\n" for name, value in sorted(after.items())))
    return after


def _replace(path: Path, text: str) -> None:
    """A reader sees the old file or the new one, never half of it. mkstemp gives mode 0600."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w") as out:
        out.write(text)
    Path(name).replace(path)


def database_url(*, user: str, password: str, port: int, name: str) -> str:
    return f"postgresql://{quote(user)}:{quote(password, safe='')}@{LOOPBACK}:{port}/{name}"


def redis_url(*, password: str, port: int) -> str:
    return f"redis://:{quote(password, safe='')}@{LOOPBACK}:{port}/0"
