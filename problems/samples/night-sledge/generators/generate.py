"""Writes data/secret: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import contextlib
import io
import random
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "night_sledge.py"


Track = tuple[int, int, int]


def mountains(huts: int, tracks: list[Track]) -> str:
    return "\n".join([f"{huts} {len(tracks)}", *(f"{a} {b} {t}" for a, b, t in tracks)]) + "\n"


def scattered(rng: random.Random, huts: int, count: int, longest: int) -> list[Track]:
    """Tracks between random pairs of different huts."""
    pairs = [(rng.randint(1, huts), rng.randint(1, huts - 1)) for _ in range(count)]
    return [(a, b if b < a else b + 1, rng.randint(1, longest)) for a, b in pairs]


def chain(rng: random.Random, huts: int, longest: int) -> list[Track]:
    """One long way from the first hut to the last, its tracks in random order and direction."""
    tracks = [(hut, hut + 1, rng.randint(1, longest)) for hut in range(1, huts)]
    rng.shuffle(tracks)
    return [(b, a, t) if rng.random() < 0.5 else (a, b, t) for a, b, t in tracks]


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input, in two groups: few huts and as many as allowed."""
    yield "few-huts/01-one-track", mountains(2, [(2, 1, 7)])
    yield "few-huts/02-no-track", mountains(2, [])
    yield "few-huts/03-one-minute", mountains(3, [(1, 2, 1), (2, 3, 1)])
    yield "few-huts/04-twin-tracks", mountains(2, [(1, 2, 9), (2, 1, 4), (1, 2, 5)])
    two_ways = [(1, 2, 6), (2, 5, 6), (1, 3, 1), (3, 4, 1), (4, 5, 12)]
    yield "few-huts/05-longer-way-wins", mountains(5, two_ways)
    rng = random.Random(2)
    yield "few-huts/06-dense", mountains(40, scattered(rng, 40, 400, 100))
    yield "few-huts/07-sparse", mountains(100, scattered(rng, 100, 150, 1_000_000))
    yield "few-huts/08-last-hut-cut-off", mountains(60, scattered(rng, 59, 200, 50))
    yield "many-huts/01-chain", mountains(10_000, chain(rng, 10_000, 1_000_000))
    yield "many-huts/02-random", mountains(10_000, scattered(rng, 10_000, 20_000, 1_000_000))
    spur = [(1, 10_000, 1_000_000), *scattered(rng, 9_999, 9_000, 10)]
    yield "many-huts/03-direct-track", mountains(10_000, spur)


def answer(text: str) -> str:
    """What the accepted solution prints for this input."""
    real_stdin, sys.stdin = sys.stdin, io.StringIO(text)
    try:
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            runpy.run_path(str(SOLUTION), run_name="__main__")
    finally:
        sys.stdin = real_stdin
    return printed.getvalue()


def wanted() -> dict[str, bytes]:
    """Every data file by its path; the sample inputs are written by hand and only answered here."""
    inputs = {f"secret/{name}": text for name, text in cases()}
    for path in (DATA / "sample").glob("*.in"):
        inputs[f"sample/{path.stem}"] = path.read_text()
    files = {f"{name}.in": text for name, text in inputs.items()}
    files |= {f"{name}.ans": answer(text) for name, text in inputs.items()}
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
