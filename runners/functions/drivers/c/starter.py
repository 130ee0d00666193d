"""The starter code of C, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.c.words import (
    method_result_list,
    named,
    names,
    param_list,
    result_list,
    spelt,
)
from runners.functions.drivers.naming import camel, pascal
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Signature, Type

BODY = " {\n    \n}"
LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * struct ListNode {
 *     int val;
 *     struct ListNode *next;
 * };
 */
"""
TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * struct TreeNode {
 *     int val;
 *     struct TreeNode *left;
 *     struct TreeNode *right;
 * };
 */
"""
ARRAY = """\
/**
 * Note: The returned array must be malloced, assume caller calls free().
 */
"""
ARRAYS = """\
/**
 * Return an array of arrays of size *returnSize.
 * The sizes of the arrays are returned as *returnColumnSizes array.
 * Note: Both returned array and *columnSizes array must be malloced, assume caller calls free().
 */
"""


def starter(signature: Signature) -> str:
    used = bases(signature)
    notes = LIST_NODE * (Base.LIST_NODE in used) + TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return notes + _class(signature)
    returns = signature.returns
    notes += "" if not returns.is_array else ARRAY if len(returns.levels) == 1 else ARRAYS
    takes = param_list(signature.params) + result_list(returns)
    return notes + _head(returns, named(signature.name), takes) + BODY


def _class(signature: Signature) -> str:
    name, prefix = signature.name, camel(signature.name)
    made = f"{name}* {prefix}Create({', '.join(param_list(signature.params))}){BODY}"
    members = [made, *(_method(signature, method) for method in signature.methods)]
    members.append(f"void {prefix}Free({name}* obj){BODY}")
    struct = f"\n\n\ntypedef struct {{\n    \n}} {name};\n\n\n"
    return struct + "\n\n".join(members) + "\n\n" + _usage(signature)


def _method(signature: Signature, method: Method) -> str:
    name = camel(signature.name) + pascal(method.name)
    takes = [f"{signature.name}* obj", *param_list(method.params)]
    return _head(method.returns, name, takes + method_result_list(method.returns)) + BODY


def _usage(signature: Signature) -> str:
    name, prefix = signature.name, camel(signature.name)
    made = f"{name}* obj = {prefix}Create({', '.join(names(signature.params))});"
    calls = [_call(prefix, number, one) for number, one in enumerate(signature.methods, 1)]
    lines = " \n".join(f" * {call}\n" for call in [*calls, f"{prefix}Free(obj);"])
    head = f" * Your {name} struct will be instantiated and called as such:\n * {made}\n"
    return f"/**\n{head}{lines}*/"


def _call(prefix: str, number: int, method: Method) -> str:
    kept = "" if method.returns == VOID else f"{spelt(method.returns)} param_{number} = "
    lengths = [one.rsplit(" ", 1)[1] for one in method_result_list(method.returns)]
    passed = ", ".join(["obj", *names(method.params), *lengths])
    return f"{kept}{prefix}{pascal(method.name)}({passed});"


def _head(returns: Type, name: str, takes: Sequence[str]) -> str:
    return f"{spelt(returns)} {name}({', '.join(takes)})"
