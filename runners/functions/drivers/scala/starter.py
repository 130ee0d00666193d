"""What LeetCode's editor shows for Scala."""

from collections.abc import Sequence

from runners.functions.drivers.scala.words import named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature, Type

_LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * class ListNode(_x: Int = 0, _next: ListNode = null) {
 *   var next: ListNode = _next
 *   var x: Int = _x
 * }
 */
"""
_TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * class TreeNode(_value: Int = 0, _left: TreeNode = null, _right: TreeNode = null) {
 *   var value: Int = _value
 *   var left: TreeNode = _left
 *   var right: TreeNode = _right
 * }
 */
"""


def starter(signature: Signature) -> str:
    used = bases(signature)
    nodes = _LIST_NODE * (Base.LIST_NODE in used) + _TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return f"{nodes}{_class(signature)}"
    method = _method(signature.name, signature.params, signature.returns)
    return f"{nodes}object Solution {{\n{method}}}"


def _class(signature: Signature) -> str:
    name = named(signature.name)
    params = ", ".join(f"{named(f'_{p.name}')}: {spelt(p.type)}" for p in signature.params)
    body = "\n".join(_method(m.name, m.params, m.returns) for m in signature.methods)
    uses = "".join(f" * {_use(m, number)}\n" for number, m in enumerate(signature.methods, 1))
    return f"""\
class {name}({params}) {{

{body}
}}

/**
 * Your {signature.name} object will be instantiated and called as such:
 * val obj = new {name}({_names(signature.params)})
{uses} */"""


def _method(name: str, params: Sequence[Param], returns: Type) -> str:
    declared = ", ".join(f"{named(param.name)}: {spelt(param.type)}" for param in params)
    return f"    def {named(name)}({declared}): {spelt(returns)} = {{\n        \n    }}\n"


def _use(method: Method, number: int) -> str:
    result = "" if method.returns == VOID else f"val param_{number} = "
    return f"{result}obj.{named(method.name)}({_names(method.params)})"


def _names(params: Sequence[Param]) -> str:
    return ",".join(named(param.name) for param in params)
