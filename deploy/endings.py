"""Ends every named text file with exactly one newline; exits 1 when it changed any (pre-commit)."""

import sys
from pathlib import Path

from deploy.local.console import say


def put_right(path: Path) -> bool:
    """True when the file had to be changed. An empty file may stay empty."""
    before = path.read_bytes()
    after = before.rstrip(b"\r\n") + b"\n" if before else before
    if after != before:
        path.write_bytes(after)
        say(f"fixed the end of {path}")
    return after != before


def main(names: list[str]) -> int:
    changed = [name for name in names if put_right(Path(name))]
    return int(bool(changed))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
