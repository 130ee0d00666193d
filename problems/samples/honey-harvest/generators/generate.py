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
SOLUTION = PACKAGE / "submissions" / "accepted" / "honey_harvest.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[8, 1, 7, 9, 2], 2]
    yield "sample/2", [[10**9, 10**9, 10**9], 0]
    yield "sample/3", [[3, 5, 4], 7]
    yield "secret/01-one-hive", [[6], 3]
    yield "secret/02-empty-hives", [[0, 0, 0, 0], 1]
    yield "secret/03-no-rest", [[1, 2, 3, 4, 5], 0]
    yield "secret/04-every-second", [[5, 1, 5, 1, 5], 1]
    yield "secret/05-skip-two", [[9, 1, 1, 9], 1]
    yield "secret/06-largest-is-bait", [[0, 6, 7, 6, 0], 1]
    yield "secret/07-rest-of-the-row", [[4, 1, 1, 1, 4], 4]
    yield "secret/08-rest-just-fits", [[4, 1, 1, 1, 4], 3]
    yield "secret/09-past-32-bits", [[10**9, 0] * 5, 1]
    rng = random.Random(21)
    for number, rest in enumerate((1, 2, 5, 20), 10):
        yield f"secret/{number}-random-rest-{rest}", [[rng.randint(0, 60) for _ in range(60)], rest]
    yield "secret/14-long-rest", [[rng.randint(0, 999) for _ in range(15_000)], 4_000]
    yield "secret/15-all-full", [[10**9] * 3_000, 1]
    yield "secret/16-long-row", [[rng.randint(0, 10**9) for _ in range(18_000)], 3]
    yield "secret/17-longest-row", [[rng.randint(0, 9) for _ in range(20_000)], 20_000]


def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.mostHoney(*arguments)]


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
