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
SOLUTION = PACKAGE / "submissions" / "accepted" / "bead_ring.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", ["abxxyc", "abc"]
    yield "sample/2", ["axxba", "ab"]
    yield "sample/3", ["abcab", "cc"]
    yield "secret/01-one-bead", ["a", "a"]
    yield "secret/02-wrong-bead", ["a", "b"]
    yield "secret/03-capital", ["a", "A"]
    yield "secret/04-not-twice-round", ["ab", "aab"]
    yield "secret/05-whole-ring", ["abcd", "dcba"]
    yield "secret/06-whole-ring-in-a-piece", ["aabb", "bbaa"]
    yield "secret/07-often", ["abacabadabacaba", "aaad"]
    yield "secret/08-over-the-end", ["zbbbbbxy", "xyz"]
    yield "secret/09-two-ways", ["abcXcba", "abc"]
    yield "secret/10-all-equal", ["aaaaaaa", "aaa"]
    yield "secret/11-other-order", ["kettle", "etk"]
    yield "secret/12-shorter-later", ["axxbxxabxx", "ab"]
    rng = random.Random(51)
    for number, colours in enumerate(("ab", "abcd", "abcdefghij"), 13):
        ring = "".join(rng.choices(colours, k=80))
        yield f"secret/{number}-random-{len(colours)}", [ring, "".join(rng.choices(colours, k=12))]
    big = "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=20_000))
    yield "secret/16-large", [big, "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=90))]
    rare = "".join(rng.choices("abc", k=9_000)) + "Z" + "".join(rng.choices("abc", k=9_000)) + "Y"
    yield "secret/17-half-way-round", [rare, "YZ" + "a" * 2_000]
    yield "secret/18-everything", [big[:40], big[39::-1]]
    yield "secret/19-too-much", [big[:15_000], "Q" + big[:4_000]]


def answers(arguments: list[Any]) -> list[Any]:
    """Every answer that is accepted, what the solution returns first."""
    ring, wanted = arguments
    known = {"Counter": Counter}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    first = solution.shortestPiece(ring, wanted)
    others = pieces(ring, Counter(wanted), len(first)) - {first} if first else set()
    return [first, *sorted(others)]


def pieces(ring: str, need: Counter[str], size: int) -> set[str]:
    """All pieces of that size that have what is needed."""
    twice = ring + ring
    inside = Counter(twice[:size])
    found = set()
    for start in range(len(ring)):
        if need <= inside:
            found.add(twice[start : start + size])
        inside[twice[start]] -= 1
        inside[twice[start + size]] += 1
    return found


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
