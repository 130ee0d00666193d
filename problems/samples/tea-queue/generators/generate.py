"""Writes data/: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import json
import random
import runpy
import sys
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "tea_queue.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its two lines."""
    yield "sample/1", script(2, "+Ada +Ben +Cleo -Ada +Cleo ? ! !")
    yield "sample/2", script(3, "! ? +Ida +Ida ! !")
    yield "secret/01-nothing-happens", [["TeaQueue"], [[1]]]
    yield "secret/02-nobody-waits", script(1, "! ? !")
    yield "secret/03-one-place", script(1, "+A +B ! +B ? +A ! +A ?")
    yield "secret/04-leave-the-front", script(4, "+A +B +C -A ? ! ?")
    yield "secret/05-leave-the-middle", script(4, "+A +B +C -B ? ! ! !")
    yield "secret/06-leave-the-end", script(4, "+A +B +C -C ? +D ?")
    yield "secret/07-leave-alone", script(2, "+A -A ? ! +A ?")
    yield "secret/08-leave-who-is-not-there", script(2, "-A +A -B ? +B -A -A ?")
    yield "secret/09-come-back-to-the-end", script(3, "+A +B +C -A +A ? ! ! !")
    yield "secret/10-served-comes-back", script(3, "+A +B ! +A ? ! !")
    yield "secret/11-leaving-makes-a-place", script(2, "+A +B +C -B +C +B ? !")
    yield "secret/12-full-and-waiting", script(2, "+A +B +A +B ? ! +A ?")
    yield "secret/13-capitals-matter", script(3, "+ada +Ada +ADA ? -Ada ?")
    rng = random.Random(131)
    for number, places in enumerate((2, 5, 30), 14):
        yield f"secret/{number}-random-{places}", evening(rng, places, 150)
    yield "secret/17-long-evening", evening(rng, 50, 5_000)
    yield "secret/18-long-queue", crowd(4_000)


def script(places: int, moves: str) -> list[Any]:
    """+ joins, - leaves, ! serves, ? asks who waits."""
    calls: list[tuple[str, list[Any]]] = [("TeaQueue", [places])]
    for move in moves.split():
        name = {"+": "join", "-": "leave", "!": "serve", "?": "waiting"}[move[0]]
        calls.append((name, [move[1:]] if len(move) > 1 else []))
    return play(calls)


def evening(rng: random.Random, places: int, count: int) -> list[Any]:
    """Guests come and go at random, twice as many as there are places."""
    guests = ["".join(rng.choices("abcdeXYZ", k=5)) for _ in range(2 * places)]
    moves = []
    for step in range(1, count + 1):
        sign = "?" if step % (count // 8) == 0 else rng.choice("++++--!")
        moves.append(sign + (rng.choice(guests) if sign in "+-" else ""))
    return script(places, " ".join(moves))


def crowd(size: int) -> list[Any]:
    """A long queue that dissolves from its end, and is served in the end."""
    names = ["".join("abcdefghij"[int(digit)] for digit in str(n)) for n in range(size)]
    moves = [f"+{name}" for name in names] + [f"-{name}" for name in reversed(names[99:])]
    return script(size, " ".join([*moves, "?"] + ["!"] * 101))



def play(calls: list[tuple[str, list[Any]]]) -> list[Any]:
    """The two lines of a case: names, the class first, and arguments."""
    return [[name for name, _ in calls], [arguments for _, arguments in calls]]



def answers(lines: list[Any]) -> list[Any]:
    """The one answer that is accepted: a result for each call, None where there is none."""
    known = {"List": list, "OrderedDict": OrderedDict}
    queue, results = runpy.run_path(str(SOLUTION), init_globals=known)["TeaQueue"], []
    for name, arguments in zip(*lines, strict=True):
        if name == "TeaQueue":
            queue = queue(*arguments)
            results.append(None)
        else:
            results.append(getattr(queue, name)(*arguments))
    return [results]


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
