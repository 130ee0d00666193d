"""Types, names and parameters as C spells them, after LeetCode's conventions for arrays.

An array comes with its length `numsSize`; one of arrays also with `gridColSize`, the lengths of
those in it; LeetCode knows no deeper ones, here `gridCol2Size` and so on follow. Who returns an
array gets pointers to where its lengths are wanted.
"""

from collections.abc import Sequence

from runners.signature import Base, Param, Type

_BASES = {
    Base.INTEGER: "int",
    Base.LONG: "long long",
    Base.DOUBLE: "double",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "char",
    Base.STRING: "char*",
    Base.LIST_NODE: "struct ListNode*",
    Base.TREE_NODE: "struct TreeNode*",
    Base.VOID: "void",
}
_WORDS = (
    "auto break bool case char const continue default do double else enum extern false float for"
    " goto if inline int long register restrict return short signed sizeof static struct switch"
    " true typedef union unsigned void volatile while"
)
_KEYWORDS = frozenset(_WORDS.split())


def spelt(kind: Type) -> str:
    """A type."""
    return _BASES[kind.base] + "*" * len(kind.levels)


def named(name: str) -> str:
    """A name that is none of the language's own words."""
    return f"{name}_" if name in _KEYWORDS else name


def column(level: int) -> str:
    """The part of a name that says whose lengths these are: `Col` is the first below."""
    return "" if level == 0 else "Col" if level == 1 else f"Col{level}"


def length_type(level: int) -> str:
    """The type of the lengths of a parameter, a level down."""
    return "int" + "*" * level


def param_list(params: Sequence[Param]) -> list[str]:
    """What a function takes for its parameters."""
    said: list[str] = []
    for param in params:
        said.append(f"{spelt(param.type)} {named(param.name)}")
        said += [
            f"{length_type(level)} {param.name}{column(level)}Size"
            for level in range(len(param.type.levels))
        ]
    return said


def names(params: Sequence[Param]) -> list[str]:
    """The names of what a function takes."""
    return [one.rsplit(" ", 1)[1] for one in param_list(params)]


def result_list(returns: Type) -> list[str]:
    """Where a function leaves the lengths of the array that it returns."""
    said = ["returnSize", "returnColumnSizes"]
    said += [f"returnColumn{level}Sizes" for level in range(2, len(returns.levels))]
    return [
        f"{length_type(level)}* {name}" for level, name in enumerate(said[: len(returns.levels)])
    ]


def method_result_list(returns: Type) -> list[str]:
    """The same for a method of a class, where LeetCode uses other names."""
    return [f"{length_type(level)}* ret{column(level)}Size" for level in range(len(returns.levels))]
