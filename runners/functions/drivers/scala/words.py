"""Types and names as Scala spells them."""

from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "Int",
    Base.LONG: "Long",
    Base.DOUBLE: "Double",
    Base.BOOLEAN: "Boolean",
    Base.CHARACTER: "Char",
    Base.STRING: "String",
    Base.LIST_NODE: "ListNode",
    Base.TREE_NODE: "TreeNode",
    Base.VOID: "Unit",
}
_KEYWORD_LINES = """
abstract case catch class def do else extends false final finally for forSome if implicit import
lazy macro match new null object override package private protected return sealed super this throw
trait true try type val var while with yield _
"""
_KEYWORDS = frozenset(_KEYWORD_LINES.split())


def spelt(kind: Type) -> str:
    """A type."""
    if not kind.is_array:
        return _BASES[kind.base]
    return f"{'List' if kind.levels[0] else 'Array'}[{spelt(kind.element)}]"


def named(name: str) -> str:
    """A name, in quotes if it is one of the language's own words, or would swallow a colon."""
    return f"`{name}`" if name in _KEYWORDS or name.endswith("_") else name
