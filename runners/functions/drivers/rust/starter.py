"""The starter code of Rust, as LeetCode's editor shows it."""

from collections.abc import Sequence

from runners.functions.drivers.rust.words import is_changed, named, spelt
from runners.functions.drivers.using import bases
from runners.signature import VOID, Base, Method, Param, Signature, Type

BODY = " {\n        \n    }"
LIST_NODE = """\
// Definition for singly-linked list.
// #[derive(PartialEq, Eq, Clone, Debug)]
// pub struct ListNode {
//   pub val: i32,
//   pub next: Option<Box<ListNode>>
// }
// 
// impl ListNode {
//   #[inline]
//   fn new(val: i32) -> Self {
//     ListNode {
//       next: None,
//       val
//     }
//   }
// }
"""  # noqa: W291
TREE_NODE = """\
// Definition for a binary tree node.
// #[derive(Debug, PartialEq, Eq)]
// pub struct TreeNode {
//   pub val: i32,
//   pub left: Option<Rc<RefCell<TreeNode>>>,
//   pub right: Option<Rc<RefCell<TreeNode>>>,
// }
// 
// impl TreeNode {
//   #[inline]
//   pub fn new(val: i32) -> Self {
//     TreeNode {
//       val,
//       left: None,
//       right: None
//     }
//   }
// }
use std::rc::Rc;
use std::cell::RefCell;
"""  # noqa: W291
MUTABLE = """\
/** 
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
"""  # noqa: W291


def starter(signature: Signature) -> str:
    used = bases(signature)
    notes = LIST_NODE * (Base.LIST_NODE in used) + TREE_NODE * (Base.TREE_NODE in used)
    if signature.is_class:
        return notes + _class(signature)
    params = _params(signature.params, in_place=signature.output is not None)
    head = f"pub fn {named(signature.name)}({params}){_arrow(signature.returns)}"
    return f"{notes}impl Solution {{\n    {head}{BODY}\n}}"


def _class(signature: Signature) -> str:
    name = signature.name
    members = [f"    fn new({_params(signature.params)}) -> Self{BODY}"]
    members += [f"    {_method(method)}{BODY}" for method in signature.methods]
    body = "\n    \n".join(members)
    return (
        f"struct {name} {{\n\n}}\n\n\n{MUTABLE}impl {name} {{\n\n{body}\n}}\n\n{_usage(signature)}"
    )


def _method(method: Method) -> str:
    params = ", ".join(["&self", *([_params(method.params)] if method.params else [])])
    return f"fn {named(method.name)}({params}){_arrow(method.returns)}"


def _usage(signature: Signature) -> str:
    name = signature.name
    calls = [f"let obj = {name}::new({_arguments(signature.params)});"]
    calls += [_call(number, one) for number, one in enumerate(signature.methods, 1)]
    lines = "".join(f" * {call}\n" for call in calls)
    return f"/**\n * Your {name} object will be instantiated and called as such:\n{lines} */"


def _call(number: int, method: Method) -> str:
    kept = "" if method.returns == VOID else f"let ret_{number}: {spelt(method.returns)} = "
    return f"{kept}obj.{named(method.name)}({_arguments(method.params)});"


def _arrow(returns: Type) -> str:
    return "" if returns == VOID else f" -> {spelt(returns)}"


def _params(params: Sequence[Param], *, in_place: bool = False) -> str:
    return ", ".join(
        f"{named(one.name)}: {'&mut ' * (in_place and is_changed(one.type))}{spelt(one.type)}"
        for one in params
    )


def _arguments(params: Sequence[Param]) -> str:
    return ", ".join(named(one.name) for one in params)
