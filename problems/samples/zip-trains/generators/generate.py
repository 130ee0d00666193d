"""Writes data/: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import json
import random
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Optional

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "zip_trains.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[1, 3, 5], [2, 4, 6], 1]
    yield "sample/2", [[1, 2, 3], [7, 8, 9, 10, 11, 12], 2]
    yield "sample/3", [[], [4, 5], 3]
    yield "secret/01-both-empty", [[], [], 1]
    yield "secret/02-second-empty", [[6, 7, 8], [], 2]
    yield "secret/03-one-car-each", [[0], [0], 1]
    yield "secret/04-first-is-short", [[1], [2, 3, 4, 5], 1]
    yield "secret/05-second-is-short", [[1, 2, 3, 4, 5], [9], 1]
    yield "secret/06-second-ends-in-the-middle", [[1, 2, 3, 4, 5, 6, 7], [8, 9, 10], 2]
    yield "secret/07-first-ends-in-the-middle", [[1, 2, 3], [8, 9, 10, 11, 12, 13, 14], 2]
    yield "secret/08-both-end-together", [[1, 2, 3, 4], [5, 6, 7, 8], 2]
    yield "secret/09-more-than-there-are", [[1, 2], [3, 4, 5], 10_000]
    yield "secret/10-exactly-one-turn", [[1, 2, 3], [4, 5, 6], 3]
    yield "secret/11-equal-numbers", [[7, 7, 7], [7, 7], 1]
    yield "secret/12-large-numbers", [[-(10**9), 10**9], [10**9, -(10**9)], 1]
    rng = random.Random(71)
    for number, cars in enumerate((1, 3, 7), 13):
        first, second = (rng.choices(range(-99, 100), k=rng.randint(20, 60)) for _ in range(2))
        yield f"secret/{number}-random-{cars}", [first, second, cars]
    yield "secret/16-long", [list(range(10_000)), list(range(-10_000, 0)), 1]
    yield "secret/17-long-and-short", [[5] * 60, list(range(9_000)), 50]



class ListNode:
    """What a solution knows as a node of a linked list."""

    def __init__(self, val: int = 0, next: "ListNode | None" = None) -> None:
        self.val, self.next = val, next


def linked(values: list[int]) -> ListNode | None:
    """The linked list of these values."""
    head = None
    for value in reversed(values):
        head = ListNode(value, head)
    return head


def unlinked(node: ListNode | None) -> list[int]:
    """The values of a linked list."""
    values = []
    while node:
        values.append(node.val)
        node = node.next
    return values



def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted."""
    first, second, cars = arguments
    known = {"ListNode": ListNode, "Optional": Optional}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [unlinked(solution.zipTrains(linked(first), linked(second), cars))]


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
