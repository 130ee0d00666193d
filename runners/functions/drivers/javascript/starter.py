"""Starter code in JavaScript, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.javascript.words import named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature

_LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * function ListNode(val, next) {
 *     this.val = (val===undefined ? 0 : val)
 *     this.next = (next===undefined ? null : next)
 * }
 */
"""
_TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * function TreeNode(val, left, right) {
 *     this.val = (val===undefined ? 0 : val)
 *     this.left = (left===undefined ? null : left)
 *     this.right = (right===undefined ? null : right)
 * }
 */
"""
_BODY = " {\n    \n};"


def starter(signature: Signature) -> str:
    used = bases(signature)
    nodes = _LIST_NODE * (Base.LIST_NODE in used) + _TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return f"{nodes}{_class(signature)}"
    about = [
        *_params(signature.params),
        f"@return {{{spelt(signature.returns)}}}{_note(signature)}",
    ]
    head = f"var {named(signature.name)} = function({names(signature.params)})"
    return f"{nodes}{_comment(about)}{head}{_BODY}"


def _class(signature: Signature) -> str:
    about = _comment(_params(signature.params)) if signature.params else "\n"
    head = f"var {signature.name} = function({names(signature.params)})"
    methods = [f"{about}{head}{_BODY}"] + [_method(signature.name, m) for m in signature.methods]
    return "\n\n".join((*methods, uses(signature)))


def _method(owner: str, method: Method) -> str:
    about = [*_params(method.params), f"@return {{{spelt(method.returns)}}}"]
    comment = _comment(about, " " if method.params else "")
    return f"{comment}{owner}.prototype.{method.name} = function({names(method.params)}){_BODY}"


def uses(signature: Signature) -> str:
    """The closing comment of a class problem."""
    name = signature.name
    lines = [
        f"Your {name} object will be instantiated and called as such:",
        f"var obj = new {name}({names(signature.params)})",
    ]
    for number, method in enumerate(signature.methods, 1):
        result = "" if method.returns == VOID else f"var param_{number} = "
        lines.append(f"{result}obj.{method.name}({names(method.params, ',')})")
    return _comment(lines, " ").rstrip("\n")


def _params(params: Sequence[Param]) -> list[str]:
    return [f"@param {{{spelt(param.type)}}} {named(param.name)}" for param in params]


def names(params: Sequence[Param], comma: str = ", ") -> str:
    return comma.join(named(param.name) for param in params)


def _note(signature: Signature) -> str:
    if signature.returns != VOID:
        return ""
    changed = named(signature.params[signature.output or 0].name)
    return f" Do not return anything, modify {changed} in-place instead."


def _comment(lines: Sequence[str], after: str = "") -> str:
    return "\n".join((f"/**{after}", *(f" * {line}" for line in lines), " */\n"))
