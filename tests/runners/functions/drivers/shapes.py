"""Signatures that between them have every type and every kind of answer, with cases of them.

The solutions of a language do the same for each: see what they are to answer.
"""

import json
from typing import Any

from runners.signature import read_signature


def _params(**types: str) -> list[dict[str, str]]:
    return [{"name": name, "type": kind} for name, kind in types.items()]


def _function(name: str, returns: str, **params: str) -> dict[str, Any]:
    return {"name": name, "params": _params(**params), "return": {"type": returns}}


def _method(name: str, returns: str, **params: str) -> dict[str, Any]:
    return _function(name, returns, **params)


# Prints `hi`, puts target first in nums and returns them.
TWO_SUM = read_signature(_function("twoSum", "integer[]", nums="integer[]", target="integer"))
TWO_SUM_CASES = ["[1,2]", "3", "[-5]", "7"]
TWO_SUM_ANSWERS = ["[3,2]", "[7]"]

# Returns `cubes`, and prints the first of everything else, separated by `|`.
EVERYTHING = read_signature(
    _function(
        "seeAll",
        "integer[][][]",
        cubes="integer[][][]",
        words="list<list<string>>",
        lists="ListNode[]",
        root="TreeNode",
        mark="character",
        big="long",
        part="double",
        sure="boolean",
    )
)
EVERYTHING_CASES = [
    "[[[1],[2,3]],[],[[],[4,5,6]]]",
    '[["x\\u00e9\\n\\ud83d\\ude00\\"","é"],[]]',
    "[[1],[]]",
    "[1,null,-2,null,null,9]",
    '"q"',
    "-9007199254740993",
    "1e-3",
    "true",
]
EVERYTHING_ANSWERS = ["[[[1],[2,3]],[],[[],[4,5,6]]]"]
EVERYTHING_PRINTS = 'xé\n😀"|1|-2|q|-9007199254740993|0.001'

# Returns k; the answer is that many of nums.
CUT = read_signature(
    _function("keep", "integer", nums="integer[]", k="integer")
    | {"output": {"paramindex": 0, "size": "ret"}}
)
CUT_CASES = ["[1,2,3]", "2", "[]", "0", "[1]", "1", "[4,5]", "0"]
CUT_ANSWERS = ["[1,2]", "[]", "[1]", "[]"]
NO_CUTS = (-1, 4, -(2**31), 2**31 - 1)  # none of them is a length of [1,2,3]

# Drops what follows the head.
IN_PLACE = read_signature(_function("behead", "void", head="ListNode", nums="integer[]"))
IN_PLACE_CASES = ["[1,2,3]", "[4]"]
IN_PLACE_ANSWERS = ["[1]"]

# Returns its parameter.
ECHOES = {
    kind: read_signature(_function("echo", kind, value=kind))
    for kind in ("ListNode", "TreeNode", "string", "double", "long[]", "list<ListNode>")
}
ECHO_CASES = {
    "ListNode": ["[]", "[1,-2]"],
    "TreeNode": ["[]", "[1,2,null,3,4,null,5]"],
    "string": ['""', '"a\\"\\\\\\u0001\\u00e9"'],
    "double": ["2.5", "1e300", "-0.1"],
    "long[]": ["[]", "[9223372036854775807,-9223372036854775808]"],
    "list<ListNode>": ["[]", "[[1],[],[2,3]]"],
}

# `push` keeps val, `top` returns it, `grid` returns the code of the first letter, [], and `start`.
STACK = read_signature(
    {
        "classname": "MinStack",
        "constructor": {"params": _params(start="integer[]", name="string")},
        "methods": [
            _method("push", "void", val="integer"),
            _method("top", "integer"),
            _method("getGrid", "list<list<integer>>", letters="character[][]", part="double"),
        ],
    }
)
STACK_CASES = [
    '["MinStack","push","top","getGrid"]',
    '[[[1,2],"ab"],[7],[],[[["a"],[]],2.5]]',
] * 2
STACK_ANSWERS = ["[null,null,7,[[97],[],[1,2]]]"] * 2

# Returns how many nodes a list has.
COUNT = read_signature(_function("count", "integer", head="ListNode"))
LONG = json.dumps(list(range(100_000)), separators=(",", ":"))


def read(line: str) -> Any:
    """An answer or a case as a value: numbers and escapes may be spelt in several ways."""
    return json.loads(line)
