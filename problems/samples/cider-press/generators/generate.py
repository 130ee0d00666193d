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
SOLUTION = PACKAGE / "submissions" / "accepted" / "cider_press.py"


def harvest(litres: list[int]) -> str:
    return f"{len(litres)}\n{' '.join(map(str, litres))}\n"


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input.

    Up to case 09 a harvest is short enough for a search through all choices.
    """
    yield "01-one-day", harvest([7])
    yield "02-two-days", harvest([3, 4])
    yield "03-no-apples", harvest([0, 0, 0, 0])
    yield "04-all-the-same", harvest([9] * 8)
    yield "05-rest-twice", harvest([1, 1, 100, 100, 1, 1])
    yield "06-rest-early", harvest([50, 60, 1, 1, 70, 80, 90])
    yield "07-past-32-bits", harvest([1_000_000_000] * 9)
    rng = random.Random(17)
    yield "08-short", harvest([rng.randint(0, 20) for _ in range(14)])
    yield "09-longer", harvest([rng.randint(0, 1_000_000_000) for _ in range(16)])
    yield "10-three-thousand", harvest([rng.randint(0, 1000) for _ in range(3000)])
    yield "11-largest", harvest([rng.randint(0, 1_000_000_000) for _ in range(40_000)])


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
