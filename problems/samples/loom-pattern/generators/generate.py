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
SOLUTION = PACKAGE / "submissions" / "accepted" / "loom_pattern.py"


def ribbon(places: int, threads: str) -> str:
    return f"{len(threads)} {places}\n{threads}\n"


def colours(rng: random.Random, count: int, palette: str) -> str:
    return "".join(rng.choice(palette) for _ in range(count))


def thue_morse(count: int) -> str:
    """A word that repeats everything, but never three times in a row."""
    return "".join("ab"[place.bit_count() % 2] for place in range(count))


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input.

    Between 5000 and 50 000 threads there is nothing: a program that is slow or keeps too much gets
    through the short ribbons with ease and fails for certain on the long ones.
    """
    yield "01-two-threads", ribbon(2, "zz")
    yield "02-all-different", ribbon(2, "abcdefghijklmnopqrstuvwxyz")
    yield "03-every-place", ribbon(5, "ttttt")
    yield "04-overlapping", ribbon(3, "abababa")
    yield "05-in-the-middle", ribbon(2, "xabcdyabcdz")
    yield "06-not-the-beginning", ribbon(3, "qqmnopmnopmnop")
    rng = random.Random(29)
    yield "07-two-colours", ribbon(4, colours(rng, 60, "ab"))
    yield "08-one-colour", ribbon(2, "a" * 5000)
    yield "09-thue-morse", ribbon(3, thue_morse(4096))
    yield "10-random", ribbon(3, colours(rng, 50_000, "abcdefghijklmnopqrstuvwxyz"))
    half = colours(rng, 24_000, "abc")
    yield "11-woven-twice", ribbon(2, half + colours(rng, 2000, "abc") + half)
    yield "12-long-thue-morse", ribbon(7, thue_morse(50_000))
    yield "13-many-places", ribbon(500, colours(rng, 50_000, "ab"))


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
