"""Types and names as Go spells them."""

from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "int",
    Base.LONG: "int64",
    Base.DOUBLE: "float64",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "byte",
    Base.STRING: "string",
    Base.LIST_NODE: "*ListNode",
    Base.TREE_NODE: "*TreeNode",
    Base.VOID: "",
}
_WORDS = (
    "break case chan const continue default defer else fallthrough for func go goto if import"
    " interface map package range return select struct switch type var"
)
_KEYWORDS = frozenset(_WORDS.split())


def spelt(kind: Type) -> str:
    """A type."""
    return "[]" * len(kind.levels) + _BASES[kind.base]


def named(name: str) -> str:
    """A name that is none of the language's own words."""
    return f"{name}_" if name in _KEYWORDS else name
