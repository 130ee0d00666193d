"""Types and names as Java spells them."""

from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "int",
    Base.LONG: "long",
    Base.DOUBLE: "double",
    Base.BOOLEAN: "boolean",
    Base.CHARACTER: "char",
    Base.STRING: "String",
    Base.LIST_NODE: "ListNode",
    Base.TREE_NODE: "TreeNode",
    Base.VOID: "void",
}
_BOXES = {
    Base.INTEGER: "Integer",
    Base.LONG: "Long",
    Base.DOUBLE: "Double",
    Base.BOOLEAN: "Boolean",
    Base.CHARACTER: "Character",
}
_KEYWORD_LINES = """
abstract assert boolean break byte case catch char class const continue default do double
else enum extends final finally float for goto if implements import instanceof int interface
long native new package private protected public return short static strictfp super switch
synchronized this throw throws transient try void volatile while true false null
"""
_KEYWORDS = frozenset(_KEYWORD_LINES.split())


def spelt(kind: Type) -> str:
    """A type."""
    if not kind.is_array:
        return _BASES[kind.base]
    return f"List<{boxed(kind.element)}>" if kind.levels[0] else f"{spelt(kind.element)}[]"


def boxed(kind: Type) -> str:
    """A type as a list's parameter."""
    return spelt(kind) if kind.is_array else _BOXES.get(kind.base, _BASES[kind.base])


def named(name: str) -> str:
    """A name that is none of the language's own words."""
    return f"{name}_" if name in _KEYWORDS else name
