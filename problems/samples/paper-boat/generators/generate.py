"""Writes data/secret: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import contextlib
import io
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "paper_boat.py"


def cases() -> Iterator[tuple[str, str]]:
    """Pairs of a case's name and its input."""
    for number, size in enumerate((2, 4, 5, 10, 57, 128, 200), start=1):
        yield f"{number:02}-size-{size}", f"{size}\n"


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
