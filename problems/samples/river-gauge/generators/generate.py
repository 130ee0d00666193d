"""Writes data/: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import json
import random
import runpy
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "river_gauge.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its two lines."""
    yield "sample/1", script("10=1.5 20=2.25 30=1.0 0-50 15-25 ^ #")
    yield "sample/2", script("^ 0-9 # 5=-0.75 ^")
    yield "secret/01-nothing-happens", script("")
    yield "secret/02-nothing-recorded", script("0-1000000000 ^ # 0-0")
    yield "secret/03-one-reading", script("7=3.5 7-7 0-6 8-9 ^ #")
    yield "secret/04-both-ends-count", script("1=1.0 2=2.0 3=4.0 1-2 2-3 1-3 2-2")
    yield "secret/05-between-readings", script("10=5.0 20=6.0 11-19 11-20 10-19")
    yield "secret/06-before-and-after", script("100=2.5 0-99 101-200 0-200")
    yield "secret/07-thirds", script("1=1.0 2=0.0 3=0.0 1-3 4=1.0 1-4 2-4")
    yield "secret/08-all-negative", script("1=-5.5 2=-0.25 3=-7.0 ^ 1-3 1-1")
    yield "secret/09-sum-of-zero", script("1=-2.5 2=2.5 1-2 ^ #")
    yield "secret/10-asked-in-between", script("1=1.0 0-9 2=2.0 0-9 3=3.0 0-9 ^ 4=0.5 0-9 ^")
    yield "secret/11-ends-of-time", script("0=1.25 1000000000=99.99 0-1000000000 1-1000000000 0-0")
    yield "secret/12-ends-of-the-levels", script("1=100.0 2=-100.0 3=100.0 1-3 ^ 2-2")
    rng = random.Random(141)
    for number, spread in enumerate((1, 10, 100), 13):
        yield f"secret/{number}-random-{spread}", year(rng, 120, spread, 3)
    yield "secret/16-many-averages", year(rng, 5_000, 90, 1)
    yield "secret/17-small-steps", flood(2_500)


def script(moves: str) -> list[Any]:
    """time=level records, start-end asks for an average, ^ for the highest, # for the number."""
    calls: list[tuple[str, list[Any]]] = [("RiverGauge", [])]
    for move in moves.split():
        time, is_record, level = move.partition("=")
        if is_record:
            calls.append(("record", [int(time), float(level)]))
        elif move in "^#":
            calls.append(({"^": "highest", "#": "readings"}[move], []))
        else:
            calls.append(("average", [int(end) for end in move.split("-")]))
    return play(calls)


def year(rng: random.Random, count: int, spread: int, others: int) -> list[Any]:
    """Readings at random; then averages, of any span of time."""
    time, moves = 0, []
    for _ in range(count // 2):
        time += rng.randint(1, 1000)
        moves.append(f"{time}={rng.randint(-100 * spread, 100 * spread) / 100}")
        moves += rng.choices("^#", k=rng.randrange(others))
    for _ in range(count // 2):
        start, end = sorted(rng.randint(0, time + 500) for _ in range(2))
        moves.append(f"{start}-{end}")
    return script(" ".join(moves))


def flood(count: int) -> list[Any]:
    """The river rises, and all of it is asked for after each reading."""
    return script(" ".join(f"{n}={n / 100} 0-{count} ^" for n in range(1, count + 1)))



def play(calls: list[tuple[str, list[Any]]]) -> list[Any]:
    """The two lines of a case: names, the class first, and arguments."""
    return [[name for name, _ in calls], [arguments for _, arguments in calls]]



def answers(lines: list[Any]) -> list[Any]:
    """One answer, a result for each call; the others are near it."""
    known = {"bisect_left": bisect_left, "bisect_right": bisect_right}
    gauge, results = runpy.run_path(str(SOLUTION), init_globals=known)["RiverGauge"], []
    for name, arguments in zip(*lines, strict=True):
        if name == "RiverGauge":
            gauge = gauge(*arguments)
            results.append(None)
        else:
            results.append(getattr(gauge, name)(*arguments))
    return [results]


def line(value: Any) -> str:
    """A value on a line of its own."""
    return json.dumps(value, separators=(",", ":")) + "\n"


def printed(value: Any) -> str:
    """An answer as LeetCode writes it, with five decimals, on a line of its own."""
    if isinstance(value, list):
        return "[" + ",".join(printed(one).rstrip() for one in value) + "]\n"
    return f"{value:.5f}\n" if isinstance(value, float) else line(value)


def wanted() -> dict[str, bytes]:
    """Every data file by its path."""
    files = {}
    for path, arguments in cases():
        files[f"{path}.in"] = "".join(map(line, arguments))
        files[f"{path}.ans"] = "".join(map(printed, answers(arguments)))
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
