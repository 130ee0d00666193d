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
SOLUTION = PACKAGE / "submissions" / "accepted" / "jar_parade.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[3, 1, 4, 4, 2, 4, 6], 2]
    yield "sample/2", [[5, 4, 3], 1]
    yield "sample/3", [[1, 1, 2, 2, 2, 3], 1]
    yield "secret/01-one-jar", [[8], 1]
    yield "secret/02-all-stay", [[1, 2, 3, 4], 1]
    yield "secret/03-equal-all-stay", [[7, 7, 7], 3]
    yield "secret/04-equal-one-too-many", [[7, 7, 7, 7], 3]
    yield "secret/05-tallest-first", [[9, 1, 8, 9, 2, 9], 2]
    yield "secret/06-lower-between-equal", [[2, 5, 1, 5, 1, 5, 6], 2]
    yield "secret/07-count-starts-anew", [[1, 1, 1, 2, 2, 2, 3, 3, 3], 2]
    yield "secret/08-up-and-down", [[2, 1, 3, 2, 4, 3, 5], 9]
    yield "secret/09-neighbours-do-not-count", [[4, 2, 3, 5, 3, 4, 6], 1]
    yield "secret/10-largest", [[10**9, 10**9 - 1, 10**9], 2]
    rng = random.Random(121)
    for number, tallest in enumerate((3, 10, 100), 11):
        jars = [rng.randint(1, tallest) for _ in range(150)]
        yield f"secret/{number}-random-up-to-{tallest}", [jars, 3]
    yield "secret/14-long-slope", [sorted(rng.randint(1, 5_000) for _ in range(20_000)), 4]
    yield "secret/15-long-all-equal", [[6] * 30_000, 29_999]
    yield "secret/16-long-with-dips", [[n + n % 7 * 3 for n in range(1, 10_000)], 1]


def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted: the jars that stayed."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    jars = arguments[0]
    return [jars[: solution.lineUp(*arguments)]]


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
