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
SOLUTION = PACKAGE / "submissions" / "accepted" / "market_stroll.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[4, 2, 1, 3, 5], 7]
    yield "sample/2", [[9, 8, 9], 7]
    yield "sample/3", [[0, 0, 0, 6], 0]
    yield "secret/01-one-stall", [[5], 5]
    yield "secret/02-one-stall-too-dear", [[6], 5]
    yield "secret/03-no-money", [[1, 0, 1, 0, 0, 1], 0]
    yield "secret/04-whole-lane", [[1, 2, 3, 4], 10]
    yield "secret/05-one-coin-short", [[1, 2, 3, 4], 9]
    yield "secret/06-best-at-the-end", [[9, 9, 1, 1, 9, 1, 1, 1], 3]
    yield "secret/07-best-at-the-start", [[1, 1, 1, 9, 1, 1, 9, 2], 3]
    yield "secret/08-dear-stall-between", [[1, 1, 1, 100, 1, 1, 1, 1], 50]
    yield "secret/09-largest-prices", [[10**9] * 6, 10**9]
    yield "secret/10-sum-near-two-billion", [[10**9, 10**9, 1, 10**9 - 1, 10**9], 10**9]
    rng = random.Random(11)
    for number, most in enumerate((3, 30, 1000), 11):
        prices = [rng.randint(0, most) for _ in range(200)]
        yield f"secret/{number}-random-up-to-{most}", [prices, most * 5]
    yield "secret/14-free-snacks", [[0] * 10_000, 0]
    yield "secret/15-long-lane", [[rng.randint(1, 9) for _ in range(30_000)], 75_000]
    yield "secret/16-long-dear-lane", [[rng.randint(0, 10**5) for _ in range(20_000)], 4 * 10**8]


def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.longestStroll(*arguments)]


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
