"""What LeetCode's editor shows for Kotlin."""

from collections.abc import Sequence

from runners.functions.drivers.kotlin.words import named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature

_LIST_NODE = """\
/**
 * Example:
 * var li = ListNode(5)
 * var v = li.`val`
 * Definition for singly-linked list.
 * class ListNode(var `val`: Int) {
 *     var next: ListNode? = null
 * }
 */
"""
_TREE_NODE = """\
/**
 * Example:
 * var ti = TreeNode(5)
 * var v = ti.`val`
 * Definition for a binary tree node.
 * class TreeNode(var `val`: Int) {
 *     var left: TreeNode? = null
 *     var right: TreeNode? = null
 * }
 */
"""
_BODY = " {\n        \n    }\n"


def starter(signature: Signature) -> str:
    used = bases(signature)
    nodes = _LIST_NODE * (Base.LIST_NODE in used) + _TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return f"{nodes}{_class(signature)}"
    head = _head(signature.name, signature.params)
    return f"{nodes}class Solution {{\n    {head}: {spelt(signature.returns)}{_BODY}}}"


def _class(signature: Signature) -> str:
    name = named(signature.name)
    methods = "\n".join(f"    {_method(method)}{_BODY}" for method in signature.methods)
    uses = "".join(f" * {_use(m, number)}\n" for number, m in enumerate(signature.methods, 1))
    return f"""\
class {name}({_declared(signature.params)}) {{

{methods}
}}

/**
 * Your {name} object will be instantiated and called as such:
 * var obj = {name}({_names(signature.params)})
{uses} */"""


def _method(method: Method) -> str:
    head = _head(method.name, method.params)
    return head if method.returns == VOID else f"{head}: {spelt(method.returns)}"


def _head(name: str, params: Sequence[Param]) -> str:
    return f"fun {named(name)}({_declared(params)})"


def _use(method: Method, number: int) -> str:
    result = "" if method.returns == VOID else f"var param_{number} = "
    return f"{result}obj.{named(method.name)}({_names(method.params)})"


def _declared(params: Sequence[Param]) -> str:
    return ", ".join(f"{named(p.name)}: {spelt(p.type)}" for p in params)


def _names(params: Sequence[Param]) -> str:
    return ",".join(named(p.name) for p in params)
