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
SOLUTION = PACKAGE / "submissions" / "accepted" / "ferry_pairs.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[8, 2, 5, 8, 11], 3]
    yield "sample/2", [[-4, 4, 12], 8]
    yield "sample/3", [[7, 7, 7], 3]
    yield "secret/01-one-pier", [[0], 1]
    yield "secret/02-two-piers", [[5, -5], 10]
    yield "secret/03-a-metre-off", [[5, -5], 9]
    yield "secret/04-same-pier-often", [[1, 2, 1, 2, 1, 2], 1]
    yield "secret/05-chain", [[10, 8, 6, 4, 2, 0, -2], 2]
    yield "secret/06-neighbours-are-too-near", [[0, 1, 2, 3, 4, 5], 3]
    yield "secret/07-ends-of-the-river", [[-(10**9), 0, 10**9], 10**9]
    yield "secret/08-past-32-bits", [[10**9, 10**9 - 1, -(10**9), 5], 10**9]
    yield "secret/09-downwards", [[9, 7, 5, 3, 1], 4]
    rng = random.Random(31)
    for number, spread in enumerate((20, 100, 1000), 10):
        piers = [rng.randint(-spread, spread) for _ in range(150)]
        yield f"secret/{number}-random-{spread}", [piers, spread // 10]
    yield "secret/13-every-metre", [rng.sample(range(3_000), 3_000), 1]
    yield "secret/14-many-piers", [[rng.randint(-(10**5), 10**5) for _ in range(20_000)], 777]
    yield "secret/15-hardly-a-ferry", [[rng.randint(-9, 9) * 10**8 for _ in range(9_000)], 3]


def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.ferryPairs(*arguments)]


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
