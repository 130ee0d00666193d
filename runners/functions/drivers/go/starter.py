"""The starter code of Go, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.go.words import named, spelt
from runners.functions.drivers.naming import pascal
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature

BODY = " {\n    \n}"
LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * type ListNode struct {
 *     Val int
 *     Next *ListNode
 * }
 */
"""
TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * type TreeNode struct {
 *     Val int
 *     Left *TreeNode
 *     Right *TreeNode
 * }
 */
"""


def starter(signature: Signature) -> str:
    used = bases(signature)
    notes = LIST_NODE * (Base.LIST_NODE in used) + TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return notes + _class(signature)
    head = f"func {named(signature.name)}({_params(signature.params)}) {spelt(signature.returns)}"
    return notes + head + BODY


def _class(signature: Signature) -> str:
    name = signature.name
    parts = [f"type {name} struct{BODY}"]
    parts.append(f"func Constructor({_params(signature.params)}) {name}{BODY}")
    parts += [_method(name, method) for method in signature.methods]
    return "\n\n\n".join([*parts, _usage(signature)])


def _method(name: str, method: Method) -> str:
    head = f"func (this *{name}) {pascal(method.name)}({_params(method.params)})"
    return f"{head} {spelt(method.returns)}{BODY}"


def _usage(signature: Signature) -> str:
    calls = [f"obj := Constructor({_arguments(signature.params)});"]
    calls += [_call(number, one) for number, one in enumerate(signature.methods, 1)]
    lines = "".join(f" * {call}\n" for call in calls)
    name = signature.name
    return f"/**\n * Your {name} object will be instantiated and called as such:\n{lines} */"


def _call(number: int, method: Method) -> str:
    kept = "" if method.returns == VOID else f"param_{number} := "
    return f"{kept}obj.{pascal(method.name)}({_arguments(method.params)});"


def _params(params: Sequence[Param]) -> str:
    return ", ".join(f"{named(one.name)} {spelt(one.type)}" for one in params)


def _arguments(params: Sequence[Param]) -> str:
    return ",".join(named(one.name) for one in params)
