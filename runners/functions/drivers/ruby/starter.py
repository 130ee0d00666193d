"""Starter code in Ruby, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.naming import pascal
from runners.functions.drivers.ruby.words import method, named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature

_LIST_NODE = """\
# Definition for singly-linked list.
# class ListNode
#     attr_accessor :val, :next
#     def initialize(val = 0, _next = nil)
#         @val = val
#         @next = _next
#     end
# end
"""
_TREE_NODE = """\
# Definition for a binary tree node.
# class TreeNode
#     attr_accessor :val, :left, :right
#     def initialize(val = 0, left = nil, right = nil)
#         @val = val
#         @left = left
#         @right = right
#     end
# end
"""


def starter(signature: Signature) -> str:
    used = bases(signature)
    nodes = _LIST_NODE * (Base.LIST_NODE in used) + _TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return f"{nodes}{_class(signature)}"
    params = "".join(f"# @param {{{spelt(p.type)}}} {named(p.name)}\n" for p in signature.params)
    returns = f"# @return {{{spelt(signature.returns)}}}{_note(signature)}\n"
    head = f"def {method(signature.name)}({_names(signature.params)})"
    return f"{nodes}{params}{returns}{head}\n    \nend"


def _note(signature: Signature) -> str:
    if signature.returns != VOID:
        return ""
    changed = named(signature.params[signature.output or 0].name)
    return f" Do not return anything, modify {changed} in-place instead."


def _class(signature: Signature) -> str:
    name = pascal(signature.name)
    about = _comment(_params(signature.params)) if signature.params else ""
    parts = [f"{about}{_method('initialize', signature.params)}"]
    parts += [_described(one) for one in signature.methods]
    uses = [
        f"# Your {name} object will be instantiated and called as such:",
        f"# obj = {name}.new({_names(signature.params)})",
    ]
    for number, one in enumerate(signature.methods, 1):
        result = "" if one.returns == VOID else f"param_{number} = "
        uses.append(f"# {result}obj.{method(one.name)}({_names(one.params)})")
    return f"class {name}\n{''.join(parts)}end\n\n" + "\n".join(uses)


def _described(one: Method) -> str:
    about = _comment([*_params(one.params), f":rtype: {spelt(one.returns)}"])
    return f"{about}{_method(method(one.name), one.params)}"


def _method(name: str, params: Sequence[Param]) -> str:
    return f"    def {name}({_names(params)})\n        \n    end\n\n\n"


def _params(params: Sequence[Param]) -> list[str]:
    return [f":type {named(param.name)}: {spelt(param.type)}" for param in params]


def _comment(lines: Sequence[str]) -> str:
    return "\n".join(("=begin", *(f"    {line}" for line in lines), "=end\n"))


def _names(params: Sequence[Param]) -> str:
    return ", ".join(named(param.name) for param in params)
