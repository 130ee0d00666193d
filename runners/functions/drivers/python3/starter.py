"""Starter code in Python, as LeetCode's editor shows it."""

from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Param, Signature, Type

_BASES = {
    Base.INTEGER: "int",
    Base.LONG: "int",
    Base.DOUBLE: "float",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "str",
    Base.STRING: "str",
    Base.LIST_NODE: "Optional[ListNode]",
    Base.TREE_NODE: "Optional[TreeNode]",
    Base.VOID: "None",
}
_LIST_NODE = """\
# Definition for singly-linked list.
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
"""
_TREE_NODE = """\
# Definition for a binary tree node.
# class TreeNode:
#     def __init__(self, val=0, left=None, right=None):
#         self.val = val
#         self.left = left
#         self.right = right
"""


def starter(signature: Signature) -> str:
    used = _definitions(signature)
    if signature.is_class:
        return f"{used}{_class(signature)}"
    returns = signature.returns
    body = ""
    if returns == VOID:
        output = signature.params[signature.output or 0].name
        note = f"Do not return anything, modify {output} in-place instead."
        body = f'"""\n        {note}\n        """\n        '
    return f"{used}class Solution:\n{_method(signature.name, signature.params, returns)}{body}"


def _class(signature: Signature) -> str:
    head = _method("__init__", signature.params, None)
    methods = [_method(m.name, m.params, m.returns) for m in signature.methods]
    arguments = ", ".join(param.name for param in signature.params)
    calls = [f"# obj = {signature.name}({arguments})"]
    for number, method in enumerate(signature.methods, 1):
        result = "" if method.returns == VOID else f"param_{number} = "
        given = ",".join(param.name for param in method.params)
        calls.append(f"# {result}obj.{method.name}({given})")
    note = f"# Your {signature.name} object will be instantiated and called as such:"
    text = "\n\n\n".join([head, *methods])
    return f"class {signature.name}:\n\n{text}\n\n\n" + "\n".join([note, *calls])


def _method(name: str, params: tuple[Param, ...], returns: Type | None) -> str:
    given = ", ".join(["self", *(f"{param.name}: {_typed(param.type)}" for param in params)])
    result = "" if returns is None else f" -> {_typed(returns)}"
    return f"    def {name}({given}){result}:\n        "


def _typed(kind: Type) -> str:
    text = _BASES[kind.base]
    for _ in kind.levels:
        text = f"List[{text}]"
    return text


def _definitions(signature: Signature) -> str:
    used = bases(signature)
    return _LIST_NODE * (Base.LIST_NODE in used) + _TREE_NODE * (Base.TREE_NODE in used)
