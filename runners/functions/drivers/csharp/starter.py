"""What LeetCode's editor shows for C#."""

from collections.abc import Sequence

from runners.functions.drivers.csharp.words import called, named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature

_LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * public class ListNode {
 *     public int val;
 *     public ListNode next;
 *     public ListNode(int val=0, ListNode next=null) {
 *         this.val = val;
 *         this.next = next;
 *     }
 * }
 */
"""
_TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * public class TreeNode {
 *     public int val;
 *     public TreeNode left;
 *     public TreeNode right;
 *     public TreeNode(int val=0, TreeNode left=null, TreeNode right=null) {
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
    name = called(signature.name, "Solution")
    head = f"{spelt(signature.returns)} {name}({_declared(signature.params)})"
    return f"{nodes}public class Solution {{\n    public {head}{_BODY}}}"


def _class(signature: Signature) -> str:
    name = named(signature.name)
    heads = [f"{name}({_declared(signature.params)})"] + [
        f"{spelt(m.returns)} {called(m.name, signature.name)}({_declared(m.params)})"
        for m in signature.methods
    ]
    body = "    \n".join(f"    public {head}{_BODY}" for head in heads)
    uses = "".join(
        f" * {_use(m, signature.name, number)}\n" for number, m in enumerate(signature.methods, 1)
    )
    return f"""\
public class {name} {{

{body}}}

/**
 * Your {name} object will be instantiated and called as such:
 * {name} obj = new {name}({_names(signature.params)});
{uses} */"""


def _use(method: Method, owner: str, number: int) -> str:
    result = "" if method.returns == VOID else f"{spelt(method.returns)} param_{number} = "
    return f"{result}obj.{called(method.name, owner)}({_names(method.params)});"


def _declared(params: Sequence[Param]) -> str:
    return ", ".join(f"{spelt(p.type)} {named(p.name)}" for p in params)


def _names(params: Sequence[Param]) -> str:
    return ",".join(named(p.name) for p in params)
