"""Types and names as Kotlin spells them."""

from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "Int",
    Base.LONG: "Long",
    Base.DOUBLE: "Double",
    Base.BOOLEAN: "Boolean",
    Base.CHARACTER: "Char",
    Base.STRING: "String",
    Base.LIST_NODE: "ListNode?",
    Base.TREE_NODE: "TreeNode?",
    Base.VOID: "Unit",
}
_PRIMITIVES = frozenset((Base.INTEGER, Base.LONG, Base.DOUBLE, Base.BOOLEAN, Base.CHARACTER))
_KEYWORD_LINES = """
as break class continue do else false for fun if in interface is null object package return super
this throw true try typealias typeof val var when while
"""
_KEYWORDS = frozenset(_KEYWORD_LINES.split())


def spelt(kind: Type) -> str:
    """A type."""
    if not kind.is_array:
        return _BASES[kind.base]
    if is_primitive(kind):
        return f"{_BASES[kind.base]}Array"
    return f"{'List' if kind.levels[0] else 'Array'}<{spelt(kind.element)}>"


def is_primitive(kind: Type) -> bool:
    """Whether it is an array like IntArray, which is no Array<Int>."""
    return kind.levels == (False,) and kind.base in _PRIMITIVES


def named(name: str) -> str:
    """A name, quoted if it is one of the language's own words (those of only underscores are)."""
    return f"`{name}`" if name in _KEYWORDS or not name.strip("_") else name
