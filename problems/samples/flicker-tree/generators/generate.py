"""Writes data/: the inputs below, answered by the accepted Python solution.

`python generate.py` rewrites the folder, `python generate.py --check` only compares.
Every random choice has a fixed seed, so both always mean the same bytes.
"""

import json
import random
import runpy
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, Optional

PACKAGE = Path(__file__).resolve().parents[1]
DATA = PACKAGE / "data"
SOLUTION = PACKAGE / "submissions" / "accepted" / "flicker_tree.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[8, 2, 5, None, 7, 3, 1, 4]]
    yield "sample/2", [[]]
    yield "sample/3", [[1, 3, 5, 7]]
    yield "secret/01-one-lamp", [[0]]
    yield "secret/02-one-child", [[1, 2]]
    yield "secret/03-right-child", [[2, None, 1]]
    yield "secret/04-negative", [[-1, -2, None, -3, None, -4]]
    yield "secret/05-negative-odd-and-odd", [[-3, 5, 7, None, None, 9, 2]]
    yield "secret/06-not-round-a-bend", [[1, 2, 4, 3, 5, 7, 9]]
    yield "secret/07-starts-below", [[2, 4, 6, 8, None, None, 10, 5, 7, None, 3, 4]]
    yield "secret/08-broken-in-the-middle", [[1, 2, None, 3, None, 5, None, 6, None, 7, None, 8]]
    yield "secret/09-zero-is-even", [[0, 1, None, 0, None, 1, None, 0]]
    yield "secret/10-ends-of-the-range", [[10**9, -(10**9), 10**9 - 1, 1, None, 2]]
    yield "secret/11-equal-values", [[6] * 15]
    rng = random.Random(91)
    for number, size in enumerate((30, 60, 200), 12):
        yield f"secret/{number}-random-{size}", [bush(rng, size)]
    yield "secret/15-full", [[rng.randint(-(10**6), 10**6) for _ in range(8191)]]
    yield "secret/16-large", [bush(rng, 10_000)]
    yield "secret/17-deep-to-the-left", [chain(list(range(4_000)), to_the_left=True)]
    yield "secret/18-deep-to-the-right", [chain([n // 2 for n in range(4_000)], to_the_left=False)]


def bush(rng: random.Random, size: int) -> list[int | None]:
    """A tree of so many nodes at random."""
    values: list[int | None] = [rng.randint(-99, 99)]
    free, nodes = 2, 1
    while nodes < size:
        free -= 1
        if free and rng.random() < 0.4:
            values.append(None)
        else:
            values.append(rng.randint(-99, 99))
            nodes, free = nodes + 1, free + 2
    return values


def chain(values: list[int], *, to_the_left: bool) -> list[int | None]:
    """A tree whose nodes have one child at most."""
    tree: list[int | None] = values[:1]
    for value in values[1:]:
        tree += [value, None] if to_the_left else [None, value]
    return tree[:-1] if to_the_left else tree



class TreeNode:
    """What a solution knows as a node of a tree."""

    def __init__(self, val: int = 0) -> None:
        self.val = val
        self.left: TreeNode | None = None
        self.right: TreeNode | None = None


def planted(values: list[int | None]) -> TreeNode | None:
    """The tree of these values, level by level; None is a missing child."""
    nodes = [None if value is None else TreeNode(value) for value in values]
    parents = (node for node in nodes if node)
    for left, right in zip_longest(nodes[1::2], nodes[2::2]):
        parent = next(parents)
        parent.left, parent.right = left, right
    return nodes[0] if nodes else None



def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted."""
    known = {"TreeNode": TreeNode, "Optional": Optional}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [solution.longestFlicker(planted(*arguments))]


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
