"""Types and names as C++ spells them."""

from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "int",
    Base.LONG: "long long",
    Base.DOUBLE: "double",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "char",
    Base.STRING: "string",
    Base.LIST_NODE: "ListNode*",
    Base.TREE_NODE: "TreeNode*",
    Base.VOID: "void",
}
_WORDS = (
    "and asm auto bool break case catch char class const continue default delete do double else"
    " enum explicit export extern false float for friend goto if inline int long mutable namespace"
    " new not operator or private protected public register return short signed sizeof static"
    " struct switch template this throw true try typedef typename union unsigned using virtual void"
    " volatile while xor"
)
_KEYWORDS = frozenset(_WORDS.split())


def spelt(kind: Type) -> str:
    """A type."""
    return f"vector<{spelt(kind.element)}>" if kind.is_array else _BASES[kind.base]


def named(name: str) -> str:
    """A name that is none of the language's own words."""
    return f"{name}_" if name in _KEYWORDS else name
