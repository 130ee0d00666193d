"""The driver of Go."""

import pytest

from runners.functions.drivers.go import DRIVER
from runners.functions.drivers.go.imports import file_of, missing_builtins
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import talk


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "func twoSum(nums []int, target int) []int {\n    \n}"
    )
    assert "func behead(head *ListNode, nums []int)  {" in DRIVER.starter(shapes.IN_PLACE)


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
type MinStack struct {
    ~
}


func Constructor(start []int, name string) MinStack {
    ~
}


func (this *MinStack) Push(val int)  {
    ~
}


func (this *MinStack) Top() int {
    ~
}


func (this *MinStack) GetGrid(letters [][]byte, part float64) [][]int {
    ~
}


/**
 * Your MinStack object will be instantiated and called as such:
 * obj := Constructor(start,name);
 * obj.Push(val);
 * param_2 := obj.Top();
 * param_3 := obj.GetGrid(letters,part);
 */""".replace("~", "")
    )


def test_imports_are_what_the_code_names() -> None:
    made = file_of('// math.Pi\nfunc f() { sort.Ints(nil); x.time.Now(); s := "os.Exit" }')
    assert made.startswith('package main; import "sort"\n//line solution.go:1\n')


def test_own_imports_are_not_made_twice() -> None:
    assert 'main; import "strings"\n' in file_of(
        'package main\nimport (\n\t"sort"\n\tm "math"\n)\n'
        "var x = sort.Ints\nvar y = strings.ToLower"
    )


def test_builtins_of_newer_versions_are_there_unless_declared() -> None:
    assert missing_builtins("func max(a, b int) int { return min(a, b) }") == ["min"]


@pytest.mark.docker
def test_a_variable_may_be_called_like_a_package() -> None:
    source = "func count(list *ListNode) int { if list.Next == nil { return list.Val }; return 0 }"
    assert talk("go", shapes.COUNT, source, ["[7]"]).answers == ["7"]


@pytest.mark.docker
class TestProgram(Promises):
    language = "go"
    solutions = {
        "two_sum": """\
package main

import "fmt"

func twoSum(nums []int, target int) []int { fmt.Println("hi"); nums[0] = target; return nums }""",
        "everything": """\
func seeAll(cubes [][][]int, words [][]string, lists []*ListNode, root *TreeNode, mark byte,
    big int64, part float64, sure bool) [][][]int {
    if sure {
        fmt.Printf("%s|%d|%d|%c|%d|%g", words[0][0], lists[0].Val, root.Right.Val, mark, big, part)
    }
    return cubes
}""",
        "cut": "func keep(nums []int, k int) int { return max(k, k-1) }",
        "in_place": "func behead(head *ListNode, nums []int)  { head.Next = nil }",
        "stack": """\
type MinStack struct { last int; start []int }
func Constructor(start []int, name string) MinStack { return MinStack{start: start} }
func (this *MinStack) Push(val int)  { this.last = val }
func (this *MinStack) Top() int { return this.last }
func (this *MinStack) GetGrid(letters [][]byte, part float64) [][]int {
    return [][]int{{int(letters[0][0])}, {}, this.start}
}""",
        "count": """\
func count(head *ListNode) int { if head == nil { return 0 }; return 1 + count(head.Next) }""",
    }
    echoes = {
        kind: f"func echo(value {spelt}) {spelt} {{ return value }}"
        for kind, spelt in {
            "ListNode": "*ListNode",
            "TreeNode": "*TreeNode",
            "string": "string",
            "double": "float64",
            "long[]": "[]int64",
            "list<ListNode>": "[]*ListNode",
        }.items()
    }
    crash = "func twoSum(nums []int, target int) []int {\n\n return nums[:9] }"
    crash_line = "solution.go:3"
    broken = "func twoSum(nums []int, target int) []int {\n\n return foo }"
    broken_line = "solution.go:3"
