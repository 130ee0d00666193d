"""Writes data/: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import json
import random
import runpy
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "long_table.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[1, 2, 2, 3, 2]]
    yield "sample/2", [[4, 4, 7, 4]]
    yield "sample/3", [[6, 5, 6, 5]]
    yield "secret/01-one-guest", [[9]]
    yield "secret/02-two-relatives", [[3, 3]]
    yield "secret/03-two-strangers", [[3, 8]]
    yield "secret/04-all-different", [[5, 4, 3, 2, 1]]
    yield "secret/05-exactly-half", [[2, 2, 2, 1, 1, 3]]
    yield "secret/06-one-more-than-half", [[2, 2, 2, 2, 1, 1, 3]]
    yield "secret/07-one-too-many", [[2, 2, 2, 2, 1, 3]]
    yield "secret/08-seated-already", [[1, 2, 1, 2, 1]]
    yield "secret/09-two-large-families", [[1] * 20 + [2] * 20]
    yield "secret/10-three-equal-families", [[1, 1, 1, 2, 2, 2, 3, 3, 3]]
    yield "secret/11-large-numbers", [[10**9, 1, 10**9, 999_999_999, 10**9]]
    yield "secret/12-one-family", [[7] * 50]
    yield "secret/13-large-family-last", [[1, 2, 3, 4, 9, 9, 9, 9, 9]]
    rng = random.Random(161)
    for number, count in enumerate((3, 8, 40), 14):
        yield f"secret/{number}-random-{count}", [rng.choices(range(1, count + 1), k=100)]
    mixed = [5] * 4_000 + rng.choices(range(6, 99), k=4_000)
    rng.shuffle(mixed)
    yield "secret/17-half-are-relatives", [mixed]
    crowd = [5] * 2_001 + rng.choices(range(6, 99), k=1_999)
    yield "secret/18-one-too-many-of-many", [rng.sample(crowd, 4_000)]
    yield "secret/19-many-guests", [[rng.randint(1, 10**6) for _ in range(8_000)]]


def answers(arguments: list[Any]) -> list[Any]:
    """One answer; the validator knows the others."""
    known = {"List": list, "Counter": Counter}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.seatGuests(*arguments)]


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
