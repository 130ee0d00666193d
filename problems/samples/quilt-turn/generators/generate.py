"""Writes data/: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import json
import random
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "quilt_turn.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [rows("abc", "hxd", "gfe"), 1]
    yield "sample/2", [rows("rgbw"), 3]
    yield "sample/3", [rows("abcd", "lwxe", "kzyf", "jihg"), 2]
    yield "secret/01-one-patch", [rows("a"), 10**9]
    yield "secret/02-no-step", [rows("ab", "cd"), 0]
    yield "secret/03-two-by-two", [rows("ab", "cd"), 1]
    yield "secret/04-whole-turns", [rows("abc", "def", "ghi"), 16]
    yield "secret/05-one-column", [rows("a", "b", "c", "d", "e"), 2]
    yield "secret/06-row-in-the-middle", [rows("abcde", "fxyzg", "hijkl"), 1]
    yield "secret/07-column-in-the-middle", [rows("abc", "dxe", "fyg", "hzi", "jkl"), 1]
    yield "secret/08-two-rows", [rows("abcdef", "ghijkl"), 5]
    yield "secret/09-two-columns", [rows("ab", "cd", "ef", "gh"), 3]
    yield "secret/10-capitals", [rows("aAa", "AaA", "aAa"), 1]
    yield "secret/11-rings-of-one-colour", [rows("aaaa", "abba", "abba", "aaaa"), 7]
    yield "secret/12-many-steps", [rows("abcd", "efgh", "ijkl"), 10**9]
    rng = random.Random(111)
    for number, (height, width) in enumerate(((5, 5), (6, 9), (9, 4), (7, 12)), 13):
        yield f"secret/{number}-random-{height}-by-{width}", [sewn(rng, height, width), number]
    yield "secret/17-large", [sewn(rng, 100, 100), 123_456_789]
    yield "secret/18-wide", [sewn(rng, 17, 120), 999_999_937]
    yield "secret/19-high", [sewn(rng, 120, 16), 40_000]


def rows(*texts: str) -> list[list[str]]:
    return [list(text) for text in texts]


def sewn(rng: random.Random, height: int, width: int) -> list[list[str]]:
    """A quilt at random."""
    return [rng.choices("abcdefghijklmnopqrstuvwxyzABCDEFG", k=width) for _ in range(height)]


def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted: the quilt after the call."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    solution.turnQuilt(*arguments)
    return arguments[:1]


def line(value: Any) -> str:
    """A value as LeetCode writes it, on a line of its own."""
    return json.dumps(value, separators=(",", ":")) + "\n"


def wanted() -> dict[str, bytes]:
    """Every data file by its path."""
    files = {}
    for path, arguments in cases():
        files[f"{path}.in"] = "".join(map(line, arguments))
        files[f"{path}.ans"] = "".join(map(line, answers(arguments)))
    return {name: text.encode() for name, text in files.items()}


def present() -> dict[str, bytes]:
    """Every data file there is."""
    paths = (path for path in DATA.rglob("*") if path.is_file())
    return {path.relative_to(DATA).as_posix(): path.read_bytes() for path in paths}


def store(path: Path, content: bytes | None) -> None:
    """Write the file, or remove it when it is not wanted."""
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def main() -> int:
    new, old = wanted(), present()
    changed = sorted(name for name in new.keys() | old.keys() if new.get(name) != old.get(name))
    if sys.argv[1:] == ["--check"]:
        for name in changed:
            print(f"{name} is not what generate.py writes; run it without --check.")
        return 1 if changed else 0
    for name in changed:
        store(DATA / name, new.get(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
