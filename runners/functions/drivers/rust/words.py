"""Types and names as Rust spells them."""

from runners.functions.drivers.naming import snake
from runners.signature import Base, Type

_BASES = {
    Base.INTEGER: "i32",
    Base.LONG: "i64",
    Base.DOUBLE: "f64",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "char",
    Base.STRING: "String",
    Base.LIST_NODE: "Option<Box<ListNode>>",
    Base.TREE_NODE: "Option<Rc<RefCell<TreeNode>>>",
    Base.VOID: "()",
}
_WORDS = (
    "abstract as async await become box break const continue do dyn else enum extern false final"
    " fn for if impl in let loop macro match mod move mut override priv pub ref return static"
    " struct trait true try type typeof unsafe unsized use virtual where while yield"
)
_KEYWORDS = frozenset(_WORDS.split())
_NEVER_RAW = {"self", "super", "crate"}
_IN_PLACE = {Base.LIST_NODE, Base.TREE_NODE}


def spelt(kind: Type) -> str:
    """A type."""
    return "Vec<" * len(kind.levels) + _BASES[kind.base] + ">" * len(kind.levels)


def is_changed(kind: Type) -> bool:
    """Whether a function that works in place gets it as `&mut`."""
    return kind.is_array or kind.base in _IN_PLACE


def named(name: str) -> str:
    """A name in Rust's manner, and none of the language's own words."""
    said = snake(name)
    return f"{said}_" if said in _NEVER_RAW else f"r#{said}" if said in _KEYWORDS else said
