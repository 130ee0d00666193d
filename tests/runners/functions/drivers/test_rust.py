"""The driver of Rust."""

import pytest

from runners.functions.drivers.rust import DRIVER
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises


def _solution(method: str) -> str:
    return f"impl Solution {{\npub fn {method}\n}}"


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "impl Solution {\n"
        "    pub fn two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {\n        \n    }\n}"
    )
    assert "(head: &mut Option<Box<ListNode>>, nums: &mut Vec<i32>) {" in DRIVER.starter(
        shapes.IN_PLACE
    )


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
struct MinStack {

}


/**|
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl MinStack {

    fn new(start: Vec<i32>, name: String) -> Self {
        ~
    }
    ~
    fn push(&self, val: i32) {
        ~
    }
    ~
    fn top(&self) -> i32 {
        ~
    }
    ~
    fn get_grid(&self, letters: Vec<Vec<char>>, part: f64) -> Vec<Vec<i32>> {
        ~
    }
}

/**
 * Your MinStack object will be instantiated and called as such:
 * let obj = MinStack::new(start, name);
 * obj.push(val);
 * let ret_2: i32 = obj.top();
 * let ret_3: Vec<Vec<i32>> = obj.get_grid(letters, part);
 */""".replace("~", "").replace("|", " ")
    )


@pytest.mark.docker
class TestProgram(Promises):
    language = "rust"
    solutions = {
        "two_sum": """\
#![allow(unused)]
use std::collections::HashMap;
use std::collections::*;
struct Solution;
impl Solution {
  pub fn two_sum(mut nums: Vec<i32>, target: i32) -> Vec<i32> {
    let seen: HashMap<i32, i32> = HashMap::new();
    println!("hi"); nums[0] = target; nums
  }
}
fn main() {}""",
        "everything": _solution("""\
see_all(cubes: Vec<Vec<Vec<i32>>>, words: Vec<Vec<String>>,
    lists: Vec<Option<Box<ListNode>>>, root: Option<Rc<RefCell<TreeNode>>>, mark: char,
    big: i64, part: f64, sure: bool) -> Vec<Vec<Vec<i32>>> {
  let right = root.unwrap().borrow().right.clone().unwrap().borrow().val;
  if sure {
    print!("{}|{}|{}|", words[0][0], lists[0].as_ref().unwrap().val, right);
    print!("{}|{}|{}", mark, big, part);
  }
  cubes
}"""),
        "cut": _solution("keep(nums: &mut Vec<i32>, k: i32) -> i32 { k }"),
        "in_place": _solution("""\
behead(head: &mut Option<Box<ListNode>>, nums: &mut Vec<i32>) {
  head.as_mut().unwrap().next = None;
}"""),
        "stack": """\
struct MinStack { last: i32, start: Vec<i32> }
impl MinStack {
  fn new(start: Vec<i32>, name: String) -> Self { MinStack { last: 0, start } }
  fn push(&mut self, val: i32) { self.last = val; }
  fn top(&self) -> i32 { self.last }
  fn get_grid(&self, letters: Vec<Vec<char>>, part: f64) -> Vec<Vec<i32>> {
    vec![vec![letters[0][0] as i32], vec![], self.start.clone()]
  }
}""",
        "count": _solution("""\
count(head: Option<Box<ListNode>>) -> i32 {
  match head { None => 0, Some(node) => 1 + Self::count(node.next) }
}"""),
    }
    echoes = {
        kind: _solution(f"echo(value: {spelt}) -> {spelt} {{ value }}")
        for kind, spelt in {
            "ListNode": "Option<Box<ListNode>>",
            "TreeNode": "Option<Rc<RefCell<TreeNode>>>",
            "string": "String",
            "double": "f64",
            "long[]": "Vec<i64>",
            "list<ListNode>": "Vec<Option<Box<ListNode>>>",
        }.items()
    }
    crash = _solution("two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {\n vec![nums[9]] }")
    crash_line = "solution.rs:3:"
    broken = _solution("two_sum(nums: Vec<i32>, target: i32) -> Vec<i32> {\n foo }")
    broken_line = "solution.rs:3:"
