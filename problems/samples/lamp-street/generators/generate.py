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
SOLUTION = PACKAGE / "submissions" / "accepted" / "lamp_street.py"


def street(lamps: str, events: list[str]) -> str:
    return "\n".join([f"{len(lamps)} {len(events)}", lamps, *events]) + "\n"


def lamps(rng: random.Random, count: int, dark: float) -> str:
    return "".join("0" if rng.random() < dark else "1" for _ in range(count))


def walk(rng: random.Random, count: int, shortest: int) -> str:
    """A question about at least `shortest` lamps."""
    left = rng.randint(1, count - shortest + 1)
    return f"L {left} {rng.randint(left + shortest - 1, count)}"


def night(rng: random.Random, count: int, events: int, shortest: int) -> list[str]:
    """As many switches as questions, in random order; the last event is a question."""
    mixed = [
        f"S {rng.randint(1, count)}" if rng.random() < 0.5 else walk(rng, count, shortest)
        for _ in range(events - 1)
    ]
    return [*mixed, walk(rng, count, shortest)]


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input, in two groups: short streets and long ones."""
    all_pairs = [f"L {left} {right}" for left in range(1, 8) for right in range(left, 8)]
    yield "short/01-every-walk", street("1101110", all_pairs)
    yield "short/02-one-lamp", street("1", ["L 1 1", "S 1", "L 1 1", "S 1", "L 1 1"])
    yield (
        "short/03-all-dark",
        street("0" * 16, ["L 1 16", "L 8 9", "S 8", "S 9", "L 1 8", "L 1 16"]),
    )
    yield (
        "short/04-grow-from-the-middle",
        street(
            "0" * 9,
            [event for lamp in (5, 4, 6, 3, 7, 9, 8) for event in (f"S {lamp}", "L 1 9", "L 2 6")],
        ),
    )
    rng = random.Random(13)
    yield "short/05-random", street(lamps(rng, 100, 0.3), night(rng, 100, 400, 1))
    yield "short/06-few-dark", street(lamps(rng, 1000, 0.02), night(rng, 1000, 1000, 500))
    yield "long/01-all-lit", street("1" * 60_000, night(rng, 60_000, 4_000, 100))
    yield "long/02-few-dark", street(lamps(rng, 60_000, 0.001), night(rng, 60_000, 20_000, 40_000))
    yield "long/03-many-dark", street(lamps(rng, 50_000, 0.1), night(rng, 50_000, 8_000, 1))
    walks = [f"L {step % 7 + 1} {60_000 - step % 5}" for step in range(20_000)]
    yield "long/04-only-questions", street(lamps(rng, 60_000, 0.01), walks)


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
