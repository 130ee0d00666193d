"""Writes data/: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import json
import random
import runpy
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Optional

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "mute_echoes.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[5, 3, 5, 8, 5], 2]
    yield "sample/2", [[2, 2, 2, 6, 2, 2], 1]
    yield "sample/3", [[], 4]
    yield "secret/01-one-tone", [[7], 1]
    yield "secret/02-no-echo", [[1, 2, 3, 4, 5], 5]
    yield "secret/03-one-tone-often", [[4, 4, 4, 4, 4, 4], 3]
    yield "secret/04-just-out-of-reach", [[1, 2, 3, 1, 2, 3, 1], 2]
    yield "secret/05-just-in-reach", [[1, 2, 3, 1, 2, 3, 1], 3]
    yield "secret/06-echo-takes-no-place", [[1, 2, 2, 2, 1, 3, 1], 2]
    yield "secret/07-everything-in-reach", [[3, 1, 3, 2, 1, 2, 3], 10_000]
    yield "secret/08-echo-at-the-end", [[9, 8, 7, 9], 3]
    yield "secret/09-echoes-first", [[9, 9, 8, 8, 7, 7], 1]
    yield "secret/10-zero-and-negative", [[0, -1, 0, 1, -1, 0], 2]
    yield "secret/11-large-numbers", [[10**9, -(10**9), 10**9, -(10**9)], 2]
    rng = random.Random(81)
    for number, (tones, reach) in enumerate(((4, 1), (6, 3), (30, 10)), 12):
        yield f"secret/{number}-random-{reach}", [rng.choices(range(tones), k=120), reach]
    yield "secret/15-long", [rng.choices(range(5_000), k=10_000), 2_000]
    yield "secret/16-long-without-echo", [rng.sample(range(16_000), 16_000), 20_000]
    yield "secret/17-long-with-echoes", [[1, 2] * 5_000, 2]



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
    head, reach = arguments
    known = {"ListNode": ListNode, "Optional": Optional, "deque": deque}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [unlinked(solution.muteEchoes(linked(head), reach))]


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
