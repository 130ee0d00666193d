"""Starter code in TypeScript, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.javascript.starter import uses
from runners.functions.drivers.javascript.words import named
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Param, Signature, Type

_BASES = {
    Base.INTEGER: "number",
    Base.LONG: "number",
    Base.DOUBLE: "number",
    Base.BOOLEAN: "boolean",
    Base.CHARACTER: "string",
    Base.STRING: "string",
    Base.LIST_NODE: "ListNode | null",
    Base.TREE_NODE: "TreeNode | null",
    Base.VOID: "void",
}
_LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * class ListNode {
 *     val: number
 *     next: ListNode | null
 *     constructor(val?: number, next?: ListNode | null) {
 *         this.val = (val===undefined ? 0 : val)
 *         this.next = (next===undefined ? null : next)
 *     }
 * }
 */

"""
_TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * class TreeNode {
 *     val: number
 *     left: TreeNode | null
 *     right: TreeNode | null
 *     constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null) {
 *         this.val = (val===undefined ? 0 : val)
 *         this.left = (left===undefined ? null : left)
 *         this.right = (right===undefined ? null : right)
 *     }
 * }
 */

"""


def starter(signature: Signature) -> str:
    used = bases(signature)
    nodes = _LIST_NODE * (Base.LIST_NODE in used) + _TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return f"{nodes}{_class(signature)}"
    head = f"{named(signature.name)}({_declared(signature.params)}): {_spelt(signature.returns)}"
    return f"{nodes}{_note(signature)}function {head} {{\n    \n}};"


def _class(signature: Signature) -> str:
    heads = [f"constructor({_declared(signature.params)})"] + [
        f"{m.name}({_declared(m.params)}): {_spelt(m.returns)}" for m in signature.methods
    ]
    body = "\n\n".join(f"    {head} {{\n        \n    }}" for head in heads)
    return f"class {signature.name} {{\n{body}\n}}\n\n{uses(signature)}"


def _note(signature: Signature) -> str:
    if signature.returns != VOID:
        return ""
    changed = named(signature.params[signature.output or 0].name)
    return f"/**\n Do not return anything, modify {changed} in-place instead.\n */\n"


def _declared(params: Sequence[Param]) -> str:
    return ", ".join(f"{named(param.name)}: {_spelt(param.type)}" for param in params)


def _spelt(kind: Type) -> str:
    text = _BASES[kind.base]
    if kind.is_array and " " in text:
        text = f"Array<{text}>"
        return text + "[]" * (len(kind.levels) - 1)
    return text + "[]" * len(kind.levels)
