"""The starter code of C++, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.cpp.words import named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature, Type

BODY = " {\n        \n    }"
LIST_NODE = """\
/**
 * Definition for singly-linked list.
 * struct ListNode {
 *     int val;
 *     ListNode *next;
 *     ListNode() : val(0), next(nullptr) {}
 *     ListNode(int x) : val(x), next(nullptr) {}
 *     ListNode(int x, ListNode *next) : val(x), next(next) {}
 * };
 */
"""
TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * struct TreeNode {
 *     int val;
 *     TreeNode *left;
 *     TreeNode *right;
 *     TreeNode() : val(0), left(nullptr), right(nullptr) {}
 *     TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}
 *     TreeNode(int x, TreeNode *left, TreeNode *right) : val(x), left(left), right(right) {}
 * };
 */
"""


def starter(signature: Signature) -> str:
    used = bases(signature)
    notes = LIST_NODE * (Base.LIST_NODE in used) + TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return notes + _class(signature)
    method = _head(signature.returns, signature.name, signature.params) + BODY
    return f"{notes}class Solution {{\npublic:\n    {method}\n}};"


def _class(signature: Signature) -> str:
    heads = [f"{signature.name}({_params(signature.params)})"]
    heads += [_head(method.returns, method.name, method.params) for method in signature.methods]
    members = "\n    \n".join(f"    {head}{BODY}" for head in heads)
    return f"class {signature.name} {{\npublic:\n{members}\n}};\n\n{_usage(signature)}"


def _usage(signature: Signature) -> str:
    name = signature.name
    calls = [f"{name}* obj = new {name}({_arguments(signature.params)});"]
    calls += [_call(number, one) for number, one in enumerate(signature.methods, 1)]
    lines = "".join(f" * {call}\n" for call in calls)
    return f"/**\n * Your {name} object will be instantiated and called as such:\n{lines} */"


def _call(number: int, method: Method) -> str:
    kept = "" if method.returns == VOID else f"{spelt(method.returns)} param_{number} = "
    return f"{kept}obj->{named(method.name)}({_arguments(method.params)});"


def _head(returns: Type, name: str, params: Sequence[Param]) -> str:
    return f"{spelt(returns)} {named(name)}({_params(params)})"


def _params(params: Sequence[Param]) -> str:
    return ", ".join(
        f"{spelt(one.type)}{'&' if one.type.is_array else ''} {named(one.name)}" for one in params
    )


def _arguments(params: Sequence[Param]) -> str:
    return ",".join(named(one.name) for one in params)
