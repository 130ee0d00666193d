"""Types and names as JavaScript spells them."""

from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "number",
    Base.LONG: "number",
    Base.DOUBLE: "number",
    Base.BOOLEAN: "boolean",
    Base.CHARACTER: "character",
    Base.STRING: "string",
    Base.LIST_NODE: "ListNode",
    Base.TREE_NODE: "TreeNode",
    Base.VOID: "void",
}
_WORDS = """
arguments await break case catch class const continue debugger default delete do else enum eval
export extends false finally for function if implements import in instanceof interface let new
null package private protected public return static super switch this throw true try typeof var
void while with yield
"""
_KEYWORDS = frozenset(_WORDS.split())


def spelt(kind: Type) -> str:
    """A type, as comments say it."""
    return _BASES[kind.base] + "[]" * len(kind.levels)


def named(name: str) -> str:
    """A name that is none of the language's own words."""
    return f"{name}_" if name in _KEYWORDS else name
