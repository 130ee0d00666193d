"""The driver of TypeScript."""

import pytest

from runners.functions.drivers.typescript import DRIVER
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import talk


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "function twoSum(nums: number[], target: number): number[] {\n    \n};"
    )
    assert "lists: Array<ListNode | null>, root: TreeNode | null, mark: string" in DRIVER.starter(
        shapes.EVERYTHING
    )


def test_starter_of_nodes_in_place() -> None:
    assert DRIVER.starter(shapes.IN_PLACE) == (
        """\
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

/**
 Do not return anything, modify head in-place instead.
 */
function behead(head: ListNode | null, nums: number[]): void {
    ~
};""".replace("~", "")
    )


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
class MinStack {
    constructor(start: number[], name: string) {
        ~
    }

    push(val: number): void {
        ~
    }

    top(): number {
        ~
    }

    getGrid(letters: string[][], part: number): number[][] {
        ~
    }
}

/**^
 * Your MinStack object will be instantiated and called as such:
 * var obj = new MinStack(start, name)
 * obj.push(val)
 * var param_2 = obj.top()
 * var param_3 = obj.getGrid(letters,part)
 */""".replace("^", " ").replace("~", "")
    )


@pytest.mark.docker
def test_own_nodes_are_welcome_and_what_is_unused_is_no_mistake() -> None:
    source = """\
class ListNode {
    constructor(public val = 0, public next: ListNode | null = null) {}
}
function behead(head: ListNode | null, nums: number[]): void { let unused = 1; head!.next = null }
"""
    done = talk("typescript", shapes.IN_PLACE, source, shapes.IN_PLACE_CASES)
    assert (done.answers, done.log) == (shapes.IN_PLACE_ANSWERS, "")


@pytest.mark.docker
def test_lines_of_crashes_are_those_that_were_typed() -> None:
    source = """\
interface Pair {
    a: number;
}
function twoSum(nums: number[], target: number): number[] {
    const pair: Pair = null;
    return [pair.a];
}"""
    done = talk("typescript", shapes.TWO_SUM, source, shapes.TWO_SUM_CASES)
    assert "solution.ts:6" in done.stderr


@pytest.mark.docker
class TestProgram(Promises):
    language = "typescript"
    solutions = {
        "two_sum": """\
function twoSum(nums: number[], target: number): number[] {
    console.log("hi");
    nums[0] = target;
    return nums;
};""",
        "everything": """\
function seeAll(cubes: number[][][], words: string[][], lists: Array<ListNode | null>,
    root: TreeNode | null, mark: string, big: number, part: number, sure: boolean): number[][][] {
    const first = [words[0][0], lists[0].val, root.right.val, mark, big, part];
    if (sure) console.log(first.join("|"));
    return cubes;
};""",
        "cut": "const keep = (nums: number[], k: number): number => k;",
        "in_place": """\
function behead(head: ListNode | null, nums: number[]): void {
    head.next = null;
}""",
        "stack": """\
class MinStack {
    private last = 0;
    constructor(private start: number[], name: string) {}
    push(val: number): void { this.last = val; }
    top(): number { return this.last; }
    getGrid(letters: string[][], part: number): number[][] {
        return [[letters[0][0].charCodeAt(0)], [], this.start];
    }
}""",
        "count": """\
function count(head: ListNode | null): number { return head ? 1 + count(head.next) : 0 };""",
    }
    prints = shapes.EVERYTHING_PRINTS.replace("0993", "0992")  # as near as a number gets
    echoes = {
        kind: f"function echo(value: {spelt}): {spelt} {{ return value; }};"
        for kind, spelt in {
            "ListNode": "ListNode | null",
            "TreeNode": "TreeNode | null",
            "string": "string",
            "double": "number",
            "list<ListNode>": "(ListNode | null)[]",
        }.items()
    }
    crash = "function twoSum(nums: any, target: number): number[] {\n\n return nums.foo.bar; }"
    crash_line = "solution.ts:3"
    broken = 'function twoSum(nums: number[], target: number): number[] {\n\n return "a"; }'
    broken_line = "solution.ts(3,2): error TS2322"
