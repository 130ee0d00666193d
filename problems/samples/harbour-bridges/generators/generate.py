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
SOLUTION = PACKAGE / "submissions" / "accepted" / "harbour_bridges.py"


def harbour(rows: list[str]) -> str:
    return "\n".join([f"{len(rows)} {len(rows[0])}", *rows]) + "\n"


def district(rng: random.Random, size: tuple[int, int], mix: str) -> str:
    """A random grid whose cells are drawn from `mix`, with start and end in opposite corners."""
    rows = [[rng.choice(mix) for _ in range(size[1])] for _ in range(size[0])]
    rows[0][0], rows[-1][-1] = "S", "E"
    return harbour(["".join(row) for row in rows])


def snake(side: int) -> str:
    """One long way in bends, for an odd side; every bend is a bridge."""
    rows = ["." * side] * side
    for row in range(1, side, 2):
        rows[row] = "#" * (side - 1) + "=" if row % 4 == 1 else "=" + "#" * (side - 1)
    rows[0] = "S" + "." * (side - 1)
    rows[-1] = "." * (side - 1) + "E" if side % 4 == 1 else "E" + "." * (side - 1)
    return harbour(rows)


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input."""
    yield "01-next-door", harbour(["ES"])
    yield "02-one-bridge", harbour(["S=E"])
    yield "03-bridges-in-a-row", harbour(["S.====.E"])
    yield "04-walled-in", harbour(["S.#..", "..#=.", "###.E"])
    yield "05-way-round-is-faster", harbour(["S.==E", "....."])
    yield "06-bridge-is-faster", harbour(["S.=.E", "..#..", "..#..", "..#..", "....."])
    rng = random.Random(5)
    yield "07-mostly-bridges", district(rng, (40, 60), "===.#")
    yield "08-mostly-quays", district(rng, (150, 150), "....=#")
    yield "09-islands", district(rng, (150, 150), "..==##.=")
    yield "10-snake", snake(149)
    yield "11-open-square", district(rng, (150, 150), ".")
    yield "12-all-bridges", district(rng, (150, 150), "=")
    yield "13-long-canal", district(rng, (1, 150), ".=")


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
