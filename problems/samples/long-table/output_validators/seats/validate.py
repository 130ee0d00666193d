"""Says whether an order of the seats is right: exit code 42 if so, else 43 and a reason.

Called with the case's input, the judge's answer and a folder for the reason; the order comes in
on standard input, as one line of JSON.
"""

import json
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

RIGHT, WRONG = 42, 43


def complaint(families: list[int], known: list[int], seats: list[int]) -> str:
    """What is wrong with the order, or nothing."""
    if not seats:
        return "There is an order, and none was found." if known else ""
    if Counter(seats) != Counter(families):
        return "The guests at the table are not those who were invited."
    if any(left == right for left, right in pairwise(seats)):
        return "Two guests of the same family sit next to each other."
    return ""


def main() -> int:
    families = json.loads(Path(sys.argv[1]).read_text().splitlines()[0])
    known = json.loads(Path(sys.argv[2]).read_text().splitlines()[0])
    reason = complaint(families, known, json.loads(sys.stdin.read()))
    if reason:
        Path(sys.argv[3], "judgemessage.txt").write_text(reason)
        return WRONG
    return RIGHT


if __name__ == "__main__":
    sys.exit(main())
