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
SOLUTION = PACKAGE / "submissions" / "accepted" / "prune_vines.py"


def cases() -> Iterator[tuple[str, list[Any]]]:
    """Pairs of a case's path and its arguments."""
    yield "sample/1", [[4, 1, 3, None, None, -5, 6], 2]
    yield "sample/2", [[1, None, 5], 4]
    yield "sample/3", [[5, 2, 3], 6]
    yield "secret/01-empty", [[], 0]
    yield "secret/02-one-node-stays", [[3], 3]
    yield "secret/03-one-node-goes", [[2], 3]
    yield "secret/04-zero-stays", [[0, 0, 0], 0]
    yield "secret/05-least-is-negative", [[-1, -3, 2, -2, None, None, -4], -2]
    yield "secret/06-saved-by-its-children", [[-9, 5, 5], 1]
    yield "secret/07-cut-before-it-counts", [[1, -6, None, 4, -4], 0]
    yield "secret/08-all-goes-in-the-end", [[1, 1, 1, 1, 1, 1, 1], 8]
    yield "secret/09-only-the-root-is-left", [[9, -1, -1, 0, -1, -1, 0], 1]
    yield "secret/10-holes-in-the-answer", [[5, 1, 5, 9, 1, 1, 5, None, None, 9], 5]
    yield "secret/11-nothing-goes", [[-1000, 1000, -1000, None, 7], -(10**6)]
    yield "secret/12-nothing-is-enough", [[1000] * 7, 10**6]
    rng = random.Random(101)
    for number, least in enumerate((-20, 0, 1, 40), 13):
        name = f"{number}-random-{'minus-' if least < 0 else ''}{abs(least)}"
        yield f"secret/{name}", [bush(rng, 100), least]
    yield "secret/17-full", [[rng.randint(-1000, 1000) for _ in range(8191)], 300]
    yield "secret/18-large", [bush(rng, 10_000), 2]
    yield "secret/19-deep", [chain(list(range(-1000, 1000)) + [1] * 2_000), 0]
    yield "secret/20-deep-and-gone", [chain([-1] * 4_000), 0]


def bush(rng: random.Random, size: int) -> list[int | None]:
    """A vine of so many nodes at random."""
    values: list[int | None] = [rng.randint(-50, 50)]
    free, nodes = 2, 1
    while nodes < size:
        free -= 1
        if free and rng.random() < 0.4:
            values.append(None)
        else:
            values.append(rng.randint(-50, 50))
            nodes, free = nodes + 1, free + 2
    return values


def chain(values: list[int]) -> list[int | None]:
    """A vine whose nodes have one child at most, on the right."""
    tree: list[int | None] = values[:1]
    for value in values[1:]:
        tree += [None, value]
    return tree



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



def felled(root: TreeNode | None) -> list[int | None]:
    """The values of a tree, level by level, without the missing ones at the end."""
    nodes = [root]
    for node in nodes:
        if node:
            nodes += [node.left, node.right]
    values = [node.val if node else None for node in nodes]
    while values and values[-1] is None:
        values.pop()
    return values



def answers(arguments: list[Any]) -> list[Any]:
    """The one answer that is accepted."""
    root, least = arguments
    known = {"TreeNode": TreeNode, "Optional": Optional}
    solution = runpy.run_path(str(SOLUTION), init_globals=known)["Solution"]()
    return [felled(solution.pruneVines(planted(root), least))]


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
