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
SOLUTION = PACKAGE / "submissions" / "accepted" / "rug_patterns.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [["eye", "foo", "dad"]]
    yield "sample/2", [["tree", "book", "abcc", "look", "zyxx"]]
    yield "sample/3", [["a", "b", "aa", "a"]]
    yield "secret/01-one-rug", [["stripe"]]
    yield "secret/02-same-rug-twice", [["noon", "noon"]]
    yield "secret/03-all-alike", [["abc", "bca", "cab", "xyz", "zoe"]]
    yield "secret/04-all-different", [["aaaa", "aaab", "aaba", "abaa", "baaa"]]
    yield "secret/05-colours-stay-different", [["abca", "abba", "abab", "abac"]]
    yield "secret/06-only-the-length-differs", [["a", "aa", "aaa", "aaaa", "bbb", "cc"]]
    yield "secret/07-counts-agree", [["aabb", "abab", "abba", "ccdd", "cdcd", "cddc"]]
    yield "secret/08-mirrored", [["abbb", "aaab", "cddd", "cccd"]]
    yield "secret/09-past-ten-colours", [["abcdefghijkl", "lkjihgfedcba", "abcdefghijkk"]]
    yield "secret/10-joined-numbers", [["abcdefghijk", "abcdefghijaa", "abcdefghijba", "kjihgfedcba"]]
    yield "secret/11-whole-alphabet", [["abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba"]]
    rng = random.Random(61)
    for number, length in enumerate((2, 4, 6), 12):
        yield f"secret/{number}-random-{length}", [[rug(rng, "abc", length) for _ in range(60)]]
    yield "secret/15-many-small", [[rug(rng, "abcdefgh", 5) for _ in range(5000)]]
    yield "secret/16-long-ones", [[rug(rng, "ab", 100) for _ in range(300)] + ["a" * 99 + "b"]]
    yield "secret/17-many-alike", [["ab" * 10, "ba" * 10, "ca" * 10, "ca" * 9 + "cb"] * 500]


def rug(rng: random.Random, colours: str, length: int) -> str:
    return "".join(rng.choices(colours, k=length))


def answers(arguments: list[Any]) -> list[Any]:
    """One answer; the groups and what is in them may come in any order."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.groupRugs(*arguments)]


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
