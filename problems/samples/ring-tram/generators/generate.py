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
SOLUTION = PACKAGE / "submissions" / "accepted" / "ring_tram.py"


def ring(times: list[int], rides: list[tuple[int, int]]) -> str:
    lines = [f"{len(times)} {len(rides)}", " ".join(map(str, times))]
    return "\n".join(lines + [f"{a} {b}" for a, b in rides]) + "\n"


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input."""
    every_pair = [(a, b) for a in range(1, 5) for b in range(1, 5)]
    yield "01-every-pair", ring([1, 2, 4, 8], every_pair)
    yield "02-same-stop", ring([5, 5, 5], [(2, 2)])
    yield "03-one-slow-leg", ring([1, 1, 1, 1, 1_000_000, 1], [(5, 6), (6, 5), (1, 6), (4, 6)])
    yield "04-tie", ring([3, 4, 3, 4], [(1, 3), (2, 4), (4, 2)])
    rng = random.Random(3)
    times = [rng.randint(1, 1000) for _ in range(900)]
    rides = [(rng.randint(1, 900), rng.randint(1, 900)) for _ in range(900)]
    yield "05-random", ring(times, rides)
    largest = 40_000
    far = [(rng.randint(1, 50), rng.randint(largest - 50, largest)) for _ in range(largest)]
    yield "06-long-way-round", ring([rng.randint(1, 9) for _ in range(largest)], far)
    halves = [(stop, stop + largest // 2) for stop in range(1, 2001)]
    yield "07-slowest-line", ring([1_000_000] * largest, halves)


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
