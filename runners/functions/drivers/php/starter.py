"""Starter code in PHP, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature, Type

_BASES = {
    Base.INTEGER: "Integer",
    Base.LONG: "Integer",
    Base.DOUBLE: "Float",
    Base.BOOLEAN: "Boolean",
    Base.CHARACTER: "String",
    Base.STRING: "String",
    Base.LIST_NODE: "ListNode",
    Base.TREE_NODE: "TreeNode",
    Base.VOID: "NULL",
}
_LIST_NODE = """\
/**
 * Definition for a singly-linked list.
 * class ListNode {
 *     public $val = 0;
 *     public $next = null;
 *     function __construct($val = 0, $next = null) {
 *         $this->val = $val;
 *         $this->next = $next;
 *     }
 * }
 */
"""
_TREE_NODE = """\
/**
 * Definition for a binary tree node.
 * class TreeNode {
 *     public $val = null;
 *     public $left = null;
 *     public $right = null;
 *     function __construct($val = 0, $left = null, $right = null) {
 *         $this->val = $val;
 *         $this->left = $left;
 *         $this->right = $right;
 *     }
 * }
 */
"""
_BODY = " {\n        \n    }\n"


def starter(signature: Signature) -> str:
    used = bases(signature)
    nodes = _LIST_NODE * (Base.LIST_NODE in used) + _TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return f"{nodes}{_class(signature)}"
    about = _comment([*_params(signature.params), f"@return {_spelt(signature.returns)}"])
    head = f"    function {signature.name}({_declared(signature)})"
    return f"{nodes}class Solution {{\n\n{about}{head}{_BODY}}}"


def _declared(signature: Signature) -> str:
    """An array that is changed in place is taken by reference."""
    output = signature.output
    changed = None if output is None else signature.params[output]
    return ", ".join(
        f"{'&' * (param is changed and param.type.is_array)}${param.name}"
        for param in signature.params
    )


def _class(signature: Signature) -> str:
    name, given = signature.name, signature.params
    parts = [f"{_comment(_params(given))}    function __construct({_names(given)}){_BODY}"]
    parts += [_method(one) for one in signature.methods]
    uses = [
        f"Your {name} object will be instantiated and called as such:",
        f"$obj = {name}({_names(given)});",
    ]
    for number, one in enumerate(signature.methods, 1):
        result = "" if one.returns == VOID else f"$ret_{number} = "
        uses.append(f"{result}$obj->{one.name}({_names(one.params)});")
    note = "\n".join(("/**", *(f" * {line}" for line in uses), " */"))
    return f"class {name} {{\n" + "  \n".join(parts) + f"}}\n\n{note}"


def _method(one: Method) -> str:
    about = _comment([*_params(one.params), f"@return {_spelt(one.returns)}"])
    return f"{about}    function {one.name}({_names(one.params)}){_BODY}"


def _params(params: Sequence[Param]) -> list[str]:
    return [f"@param {_spelt(param.type)} ${param.name}" for param in params]


def _names(params: Sequence[Param]) -> str:
    return ", ".join(f"${param.name}" for param in params)


def _spelt(kind: Type) -> str:
    return _BASES[kind.base] + "[]" * len(kind.levels)


def _comment(lines: Sequence[str]) -> str:
    return "\n".join(("    /**", *(f"     * {line}" for line in lines), "     */\n"))
