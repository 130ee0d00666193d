"""What LeetCode's editor shows for Java."""

from collections.abc import Sequence

from runners.functions.drivers.java.words import named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature

_LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * public class ListNode {
 *     int val;
 *     ListNode next;
 *     ListNode() {}
 *     ListNode(int val) { this.val = val; }
 *     ListNode(int val, ListNode next) { this.val = val; this.next = next; }
 * }
 */
"""
_TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * public class TreeNode {
 *     int val;
 *     TreeNode left;
 *     TreeNode right;
 *     TreeNode() {}
 *     TreeNode(int val) { this.val = val; }
 *     TreeNode(int val, TreeNode left, TreeNode right) {
 *         this.val = val;
 *         this.left = left;
 *         this.right = right;
 *     }
 * }
 */
"""
_BODY = " {\n        \n    }\n"


def starter(signature: Signature) -> str:
    used = bases(signature)
    nodes = (_LIST_NODE if Base.LIST_NODE in used else "") + (
        _TREE_NODE if Base.TREE_NODE in used else ""
    )
    if signature.is_class:
        return f"{nodes}{_class(signature)}"
    head = f"{spelt(signature.returns)} {named(signature.name)}({_declared(signature.params)})"
    return f"{nodes}class Solution {{\n    public {head}{_BODY}}}"


def _class(signature: Signature) -> str:
    name = signature.name
    heads = [f"{name}({_declared(signature.params)})"] + [
        f"{spelt(m.returns)} {named(m.name)}({_declared(m.params)})" for m in signature.methods
    ]
    body = "    \n".join(f"    public {head}{_BODY}" for head in heads)
    uses = "".join(f" * {_use(m, number)}\n" for number, m in enumerate(signature.methods, 1))
    return f"""\
class {name} {{

{body}}}

/**
 * Your {name} object will be instantiated and called as such:
 * {name} obj = new {name}({_names(signature.params)});
{uses} */"""


def _use(method: Method, number: int) -> str:
    result = "" if method.returns == VOID else f"{spelt(method.returns)} param_{number} = "
    return f"{result}obj.{named(method.name)}({_names(method.params)});"


def _declared(params: Sequence[Param]) -> str:
    return ", ".join(f"{spelt(p.type)} {named(p.name)}" for p in params)


def _names(params: Sequence[Param]) -> str:
    return ",".join(named(p.name) for p in params)
