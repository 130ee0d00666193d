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
SOLUTION = PACKAGE / "submissions" / "accepted" / "mirror_banner.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", ["Step on no pets!", 0]
    yield "sample/2", ["ri-ver", 1]
    yield "sample/3", ["canoe", 1]
    yield "secret/01-one-letter", ["q", 0]
    yield "secret/02-no-letter", ["10 + 2 = 12?", 0]
    yield "secret/03-only-blanks", ["   ", 0]
    yield "secret/04-two-letters", ["ab", 0]
    yield "secret/05-two-letters-one-repair", ["ab", 1]
    yield "secret/06-capitals", ["NoOn", 0]
    yield "secret/07-capital-and-middle", ["Rot a tOr", 0]
    yield "secret/08-digits-do-not-count", ["1a2b3a4", 0]
    yield "secret/09-digits-that-differ", ["7level8", 0]
    yield "secret/10-quotes-and-backslashes", ['\\"a\\b\\"a"', 0]
    yield "secret/11-signs-between-cases", ["[a`A]@{z^Z}", 2]
    yield "secret/12-signs-32-apart", ["@a`", 0]
    yield "secret/13-more-repairs-than-letters", ["abcdef", 50_000]
    rng = random.Random(41)
    for number, repairs in enumerate((9, 10), 14):
        half = "".join(rng.choices("abcdeABCDE .,!", k=300))
        yield f"secret/{number}-ten-apart-{repairs}-repairs", [spoil(half, 10), repairs]
    half = "".join(rng.choices("abcdefgh -", k=24_000))
    yield "secret/16-long", [half + half[::-1].upper(), 0]
    yield "secret/17-long-one-short", [spoil(half, 200), 199]
    yield "secret/18-long-enough", [spoil(half, 200), 200]


def spoil(half: str, letters: int) -> str:
    """A banner whose sides differ in that many letters."""
    places = [place for place, sign in enumerate(half) if sign.isalpha()][:letters]
    other = list(half)
    for place in places:
        other[place] = "z"
    return half + "".join(other)[::-1]


def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted."""
    known = {"List": list}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.canMirror(*arguments)]


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
