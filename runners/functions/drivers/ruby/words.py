"""Types and names as Ruby spells them."""

from runners.functions.drivers.naming import snake
from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "Integer",
    Base.LONG: "Integer",
    Base.DOUBLE: "Float",
    Base.BOOLEAN: "Boolean",
    Base.CHARACTER: "Character",
    Base.STRING: "String",
    Base.LIST_NODE: "ListNode",
    Base.TREE_NODE: "TreeNode",
    Base.VOID: "Void",
}
_WORDS = """
alias and begin break case class def do else elsif end ensure false for if in module next nil not
or redo rescue retry return self super then true undef unless until when while yield
"""
_KEYWORDS = frozenset(_WORDS.split())


def spelt(kind: Type) -> str:
    """A type, as comments say it."""
    return _BASES[kind.base] + "[]" * len(kind.levels)


def method(name: str) -> str:
    """A function's name."""
    return snake(name)


def named(name: str) -> str:
    """A parameter's name, which is none of the language's own words."""
    said = snake(name)
    return f"_{said}" if said in _KEYWORDS else said
