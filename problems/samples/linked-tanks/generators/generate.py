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
SOLUTION = PACKAGE / "submissions" / "accepted" / "linked_tanks.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[[3, 4], [1, 2], [9, 5]], 7]
    yield "sample/2", [[[0, 3]], 1]
    yield "sample/3", [[[-20, 1000], [50, 3000]], 8_000_000_000]
    yield "secret/01-one-tank", [[[5, 2]], 3]
    yield "secret/02-exactly-to-the-next", [[[0, 4], [2, 4]], 8]
    yield "secret/03-one-more", [[[0, 4], [2, 4]], 9]
    yield "secret/04-same-bottom", [[[1, 1], [1, 2], [1, 4]], 1]
    yield "secret/05-higher-ones-stay-dry", [[[100, 9], [0, 3], [50, 9]], 10]
    yield "secret/06-below-the-valley", [[[-7, 3], [-2, 1]], 14]
    yield "secret/07-level-is-negative", [[[-100, 3], [-1, 1]], 1]
    yield "secret/08-highest-first", [[[9, 1], [6, 2], [3, 3], [0, 4]], 60]
    yield "secret/09-hardly-wet", [[[4, 10_000], [4, 9_999]], 1]
    yield "secret/10-ends-of-the-slope", [[[-(10**5), 10_000], [10**5, 10_000]], 2 * 10**9 + 1]
    yield "secret/11-past-32-bits", [[[0, 10_000]] * 10, 10**12]
    yield "secret/12-smallest-area", [[[0, 1]], 9_999_999]
    rng = random.Random(151)
    for number, volume in enumerate((1, 1_000, 10**6, 10**9), 13):
        tanks = [[rng.randint(-50, 50), rng.randint(1, 30)] for _ in range(40)]
        yield f"secret/{number}-random-{volume}", [tanks, volume]
    many = [[rng.randint(-(10**5), 10**5), rng.randint(1, 10_000)] for _ in range(9_000)]
    yield "secret/17-large", [many, 10**12]
    yield "secret/18-all-but-dry", [many[:5_000], 20_000]


def answers(arguments: list[Any]) -> list[Any]:
    """One answer; the others are near it."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.waterLevel(*arguments)]


def line(value: Any) -> str:
    """A value on a line of its own."""
    return json.dumps(value, separators=(",", ":")) + "\n"


def printed(value: Any) -> str:
    """An answer as LeetCode writes it, with five decimals, on a line of its own."""
    if isinstance(value, list):
        return "[" + ",".join(printed(one).rstrip() for one in value) + "]\n"
    return f"{value:.5f}\n" if isinstance(value, float) else line(value)


def wanted() -> dict[str, bytes]:
    """Every data file by its path."""
    files = {}
    for path, arguments in cases():
        files[f"{path}.in"] = "".join(map(line, arguments))
        files[f"{path}.ans"] = "".join(map(printed, answers(arguments)))
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
