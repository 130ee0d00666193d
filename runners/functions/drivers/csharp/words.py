"""Types and names as C# spells them."""

from runners.functions.drivers.naming import pascal
from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "int",
    Base.LONG: "long",
    Base.DOUBLE: "double",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "char",
    Base.STRING: "string",
    Base.LIST_NODE: "ListNode",
    Base.TREE_NODE: "TreeNode",
    Base.VOID: "void",
}
_KEYWORD_LINES = """
abstract as base bool break byte case catch char checked class const continue decimal default
delegate do double else enum event explicit extern false finally fixed float for foreach goto if
implicit in int interface internal is lock long namespace new null object operator out override
params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
void volatile while
"""
_KEYWORDS = frozenset(_KEYWORD_LINES.split())


def spelt(kind: Type) -> str:
    """A type."""
    if not kind.is_array:
        return _BASES[kind.base]
    element = spelt(kind.element)
    return f"IList<{element}>" if kind.levels[0] else f"{element}[]"


def named(name: str) -> str:
    """A name that is none of the language's own words."""
    return f"@{name}" if name in _KEYWORDS else name


def called(name: str, owner: str) -> str:
    """A method, which can't have its class's name."""
    return f"{pascal(name)}_" if pascal(name) == owner else pascal(name)
