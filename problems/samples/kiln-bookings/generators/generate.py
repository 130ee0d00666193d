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
SOLUTION = PACKAGE / "submissions" / "accepted" / "kiln_bookings.py"


def listing(bookings: list[tuple[int, int]]) -> str:
    return "\n".join([str(len(bookings)), *(f"{start} {end}" for start, end in bookings)]) + "\n"


def scattered(rng: random.Random, count: int, longest: int, last: int) -> list[tuple[int, int]]:
    starts = [rng.randint(0, last - longest) for _ in range(count)]
    return [(start, start + rng.randint(1, longest)) for start in starts]


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input."""
    yield "01-single", listing([(0, 1_000_000_000)])
    yield "02-all-the-same", listing([(5, 6)] * 4)
    yield "03-touching", listing([(minute, minute + 1) for minute in range(20)])
    yield (
        "04-one-blocks-all",
        listing([(0, 100), *((minute, minute + 9) for minute in range(1, 90, 9))]),
    )
    yield "05-short-in-between", listing([(0, 10), (9, 12), (11, 20), (19, 22), (21, 30)])
    rng = random.Random(23)
    yield "06-one-day", listing(scattered(rng, 60, 90, 1440))
    yield "07-crowded", listing(scattered(rng, 3000, 50_000_000, 1_000_000_000))
    yield "08-sparse", listing(scattered(rng, 3000, 500, 1_000_000_000))
    chain = [(minute * 3, minute * 3 + 3) for minute in range(40_000)]
    rng.shuffle(chain)
    yield "09-longest-chain", listing(chain)


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
