"""The driver of JavaScript."""

import pytest

from runners.functions.drivers.javascript import DRIVER
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import talk


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        """\
/**
 * @param {number[]} nums
 * @param {number} target
 * @return {number[]}
 */
var twoSum = function(nums, target) {
    ~
};""".replace("~", "")
    )


def test_starter_of_nodes_in_place() -> None:
    assert DRIVER.starter(shapes.IN_PLACE) == (
        """\
/**
 * Definition for singly-linked list.
 * function ListNode(val, next) {
 *     this.val = (val===undefined ? 0 : val)
 *     this.next = (next===undefined ? null : next)
 * }
 */
/**
 * @param {ListNode} head
 * @param {number[]} nums
 * @return {void} Do not return anything, modify head in-place instead.
 */
var behead = function(head, nums) {
    ~
};""".replace("~", "")
    )


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
/**
 * @param {number[]} start
 * @param {string} name
 */
var MinStack = function(start, name) {
    ~
};

/**~
 * @param {number} val
 * @return {void}
 */
MinStack.prototype.push = function(val) {
    ~
};

/**
 * @return {number}
 */
MinStack.prototype.top = function() {
    ~
};

/**~
 * @param {character[][]} letters
 * @param {number} part
 * @return {number[][]}
 */
MinStack.prototype.getGrid = function(letters, part) {
    ~
};

/**~
 * Your MinStack object will be instantiated and called as such:
 * var obj = new MinStack(start, name)
 * obj.push(val)
 * var param_2 = obj.top()
 * var param_3 = obj.getGrid(letters,part)
 */""".replace("/**~", "/** ").replace("~", "")
    )


@pytest.mark.docker
@pytest.mark.parametrize("value", ["undefined", "null", "[]", "new Set()"])
def test_nothing_is_an_empty_array(value: str) -> None:
    done = talk("javascript", shapes.TWO_SUM, f"let twoSum = () => {value}", ["[1]", "2"])
    assert done.answers == ["[]"]


@pytest.mark.docker
def test_whole_numbers_have_no_exponent() -> None:
    source = "const echo = () => [1e15, 123456789012345680000, 2n ** 62n, -0]"
    done = talk("javascript", shapes.ECHOES["long[]"], source, ["[]"])
    assert done.answers == ["[1000000000000000,123456789012345680000,4611686018427387904,0]"]


@pytest.mark.docker
def test_a_cycle_is_an_error() -> None:
    source = "function echo(value) { value.next = value; return value }"
    done = talk("javascript", shapes.ECHOES["ListNode"], source, ["[1,2]"])
    assert (done.answers, done.exit_code) == ([], 1)
    assert "There is a cycle" in done.stderr


@pytest.mark.docker
@pytest.mark.docker
@pytest.mark.parametrize("count", ["undefined", "null", "2.5", "NaN"])
def test_what_is_no_count_ends_the_program(count: str) -> None:
    """A slice takes them for the whole array."""
    source = f"var keep = (nums, k) => {count};"
    done = talk("javascript", shapes.CUT, source, ["[1,2,3]", "3"])
    assert (done.answers, done.exit_code != 0) == ([], True), done
    assert count in done.stderr


class TestProgram(Promises):
    language = "javascript"
    solutions = {
        "two_sum": """\
const twoSum = (nums, target) => {
    console.log("hi");
    nums[0] = target;
    return nums;
};""",
        "everything": """\
var seeAll = function(cubes, words, lists, root, mark, big, part, sure) {
    const first = [words[0][0], lists[0].val, root.right.val, mark, big, part];
    if (sure) console.log(first.join("|"));
    return cubes;
};""",
        "cut": "var keep = function(nums, k) { return k; };",
        "in_place": "function behead(head, nums) { head.next = null; }",
        "stack": """\
class MinStack {
    constructor(start, name) { this.start = start; }
    push(val) { this.last = val; }
    top() { return this.last; }
    getGrid(letters, part) { return [[letters[0][0].charCodeAt(0)], [], this.start]; }
}""",
        "count": "var count = (head) => (head ? 1 + count(head.next) : 0);",
    }
    prints = shapes.EVERYTHING_PRINTS.replace("0993", "0992")  # as near as a number gets
    echoes = {
        kind: "var echo = function(value) { return value; };"
        for kind in shapes.ECHOES
        if kind != "long[]"
    }
    crash = "var twoSum = function(nums, target) {\n\n return nums.foo.bar; };"
    crash_line = "solution.js:3"
    broken = "var twoSum = function(nums, target) {\n\n return ); };"
    broken_line = "solution.js:3"
