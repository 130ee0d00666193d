"""Kotlin: the editor's text, and real programs in the real image."""

import json
from typing import Any

import pytest

from runners.functions.drivers.kotlin import DRIVER
from runners.signature import read_signature
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import Talk, talk

ONE: dict[str, Any] = {
    "name": "find",
    "params": [{"name": "a", "type": "integer"}],
    "return": {"type": "integer"},
}


def function(returns: str, *kinds: str) -> dict[str, Any]:
    params = [{"name": f"p{i}", "type": kind} for i, kind in enumerate(kinds)]
    return {"name": "find", "params": params, "return": {"type": returns}}


def solve(signature: dict[str, Any], source: str, *lines: str) -> Talk:
    done = talk("kotlin", signature, source, lines)
    assert done.exit_code == 0, done.log + done.stderr
    return done


def test_the_starter_of_a_function_is_leetcodes() -> None:
    signature = function("list<list<integer>>", "integer[][]", "list<character>", "string[]")
    assert DRIVER.starter(read_signature(signature)) == (
        "class Solution {\n"
        "    fun find(p0: Array<IntArray>, p1: List<Char>, p2: Array<String>): List<List<Int>> {\n"
        "        \n    }\n}"
    )
    assert "    fun behead(head: ListNode?, nums: IntArray): Unit {\n" in DRIVER.starter(
        shapes.IN_PLACE
    )


def test_the_starter_defines_the_nodes_that_are_used() -> None:
    given = DRIVER.starter(read_signature(function("TreeNode", "ListNode[]")))
    assert given.index("Definition for singly-linked") < given.index("Definition for a binary tree")
    assert "    fun find(p0: Array<ListNode?>): TreeNode? {" in given
    assert "Definition" not in DRIVER.starter(shapes.TWO_SUM)


def test_the_starter_of_a_class_says_how_it_is_called() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
class MinStack(start: IntArray, name: String) {

    fun push(`val`: Int) {
        ~
    }

    fun top(): Int {
        ~
    }

    fun getGrid(letters: Array<CharArray>, part: Double): List<List<Int>> {
        ~
    }

}

/**
 * Your MinStack object will be instantiated and called as such:
 * var obj = MinStack(start,name)
 * obj.push(`val`)
 * var param_2 = obj.top()
 * var param_3 = obj.getGrid(letters,part)
 */""".replace("~", "")
    )


def test_nothing_is_compiled_that_is_in_the_image_already() -> None:
    files = DRIVER.program(shapes.TWO_SUM, "class Solution")
    assert [file.name for file in files] == ["judge/Driver.kt", "Solution.kt"]


@pytest.mark.docker
def test_names_of_the_users_never_clash() -> None:
    source = """\
import kotlin.math.max
class Input
class Output(val list: List)
class List(val size: Int)
class Called { fun find(a: Int) = 7 }
class Driver { fun main() {} }
class IntArray
class library
object judge { val runtime = 0 }
class Solution {
    val stack = PriorityQueue<Int>()
    fun find(a: Int): Int = max(abs(a), Output(List(1)).list.size) + stack.size + judge.runtime
}
fun answer(input: Input, out: Output) {}
fun main() { throw IllegalStateException("not the entry") }
"""
    assert solve(ONE, source, "-3").answers == ["3"]


@pytest.mark.docker
def test_javas_functions_may_be_wanted_instead_of_kotlins() -> None:
    source = """import java.lang.Math.*
        class Solution { fun find(a: Int): Int = max(floorMod(a, 5), 1) }"""
    assert solve(ONE, source, "-3").answers == ["2"]


@pytest.mark.docker
def test_newer_names_of_the_library_are_known_unless_they_are_the_users() -> None:
    source = """\
fun Int.countOneBits() = 100
class Solution {
    fun find(nums: IntArray, s: String): List<String> {
        val all = nums.toMutableList()
        val deque = ArrayDeque<Int>(all)
        val sum: Long = all.sumOf { it.toLong() } + nums.sumOf { it } + s.sumOf { it.code }
        val words = s.lowercase() + s.uppercase() + 'x'.uppercaseChar() + Char(98)
        val best = all.groupingBy { it }.eachCount().maxByOrNull { it.value }!!.key
        val last = listOf(deque.removeLastOrNull(), deque.last())
        val ends = listOf(all.removeFirst(), all.removeLast()) + last
        return listOf("$sum", "${listOf(0.5, 1.0).sumOf { it }}", words, "$best", "$ends",
            "${nums.maxOrNull()!! + all.minOf { it * it } + maxOf(1, 2)}", "${7.countOneBits()}")
    }
}
"""
    done = solve(function("list<string>", "integer[]", "string"), source, "[5,2,2,9]", '"aB"')
    assert json.loads(done.answers[0]) == ["199", "1.5", "abABXb", "2", "[5, 9, 9, 2]", "15", "100"]


@pytest.mark.docker
def test_the_languages_words_may_be_names() -> None:
    signature: dict[str, Any] = {
        "classname": "String",
        "constructor": {"params": [{"name": "object", "type": "long"}]},
        "methods": [{"name": "in", "params": [{"name": "_", "type": "character"}],
                     "return": {"type": "character[]"}}],
    }  # fmt: skip
    source = DRIVER.starter(read_signature(signature)).replace(
        "CharArray {\n", "CharArray { return charArrayOf(`_`, '\"', '\\u0001')\n"
    )
    done = solve(signature, source, '["String","in"]', '[[1],["\\u00e9"]]')
    assert json.loads(done.answers[0]) == [None, ["é", '"', "\x01"]]


@pytest.mark.docker
def test_arrays_of_all_kinds_come_and_go() -> None:
    kinds = ("list<integer[]>", "list<list<string>>[]", "ListNode[]", "double[]", "boolean[][]",
             "character[][]", "long[]", "list<TreeNode>", "list<boolean>")  # fmt: skip
    source = """\
class Solution {
    fun find(a: List<IntArray>, b: Array<List<List<String>>>, c: Array<ListNode?>, d: DoubleArray,
        e: Array<BooleanArray>, f: Array<CharArray>, g: LongArray, h: List<TreeNode?>,
        i: MutableList<Boolean>): Array<List<String>> {
        i.add(false)
        return arrayOf(listOf("${a[1][0]}", b[0][0][0], "${c[1]!!.next!!.`val`}", "${d[1]}"),
            listOf("${e[0][1]}", "${f[0][0]}", "${g[0]}", "${h[1]!!.right!!.`val`}", "$i"))
    }
}"""
    values = ("[[],[7]]", '[[["q"]],[]]', "[[],[1,2]]", "[1,-2.5e3]", "[[true,false]]",
              '[["z"]]', "[-9223372036854775808]", "[[],[1,null,5]]", "[true]")  # fmt: skip
    done = solve(function("list<string>[]", *kinds), source, *values)
    assert json.loads(done.answers[0]) == [
        ["7", "q", "2", "-2500.0"], ["false", "z", "-9223372036854775808", "5", "[true, false]"]
    ]  # fmt: skip


@pytest.mark.docker
def test_doubles_that_are_no_numbers() -> None:
    source = """class Solution { fun find(p0: Double): List<Double> =
        listOf(p0 / 0, -p0 / 0, 0.0 / 0, -0.0, 1e300, 0.1) }"""
    done = solve(function("list<double>", "double"), source, "5")
    assert done.answers == ["[Infinity,-Infinity,NaN,-0.0,1.0E300,0.1]"]


@pytest.mark.docker
def test_deep_trees() -> None:
    source = """class Solution {
    fun find(root: TreeNode?): Int =
        if (root == null) 0 else 1 + maxOf(find(root.left), find(root.right)) }"""
    deep = ",null,".join(["1"] * 100_000)
    assert solve(function("integer", "TreeNode"), source, f"[{deep}]", "[]").answers == [
        "100000", "0"
    ]  # fmt: skip


@pytest.mark.docker
def test_a_circle_of_nodes_is_a_crash() -> None:
    source = "class Solution { fun find(a: ListNode?): ListNode? { a!!.next = a; return a } }"
    done = talk("kotlin", function("ListNode", "ListNode"), source, ["[1]"])
    assert (done.exit_code, done.answers) == (1, [])
    assert "circle" in done.stderr


@pytest.mark.docker
class TestProgram(Promises):
    language = "kotlin"
    solutions = {
        "two_sum": """\
class Solution {
    fun twoSum(nums: IntArray, target: Int): IntArray {
        println("hi")
        nums[0] = target
        return nums
    }
}""",
        "everything": """\
class Solution {
    fun seeAll(cubes: Array<Array<IntArray>>, words: List<List<String>>, lists: Array<ListNode?>,
        root: TreeNode?, mark: Char, big: Long, part: Double, sure: Boolean
    ): Array<Array<IntArray>> {
        val numbers = "${lists[0]!!.`val`}|${root!!.right!!.`val`}"
        if (sure) println("${words[0][0]}|$numbers|$mark|$big|$part")
        return cubes
    }
}""",
        "cut": "class Solution { fun keep(nums: IntArray, k: Int) = k }",
        "in_place": """\
class Solution { fun behead(head: ListNode?, nums: IntArray): Unit { head?.next = null } }""",
        "stack": """\
class MinStack(private val start: IntArray, name: String) {
    private val kept = Stack<Int>()
    fun push(`val`: Int) = kept.push(`val`)
    fun top(): Int = kept.peek()
    fun getGrid(letters: Array<CharArray>, part: Double): List<List<Int>> =
        listOf(listOf(letters[0][0].toInt()), listOf(), start.toList())
}""",
        "count": """\
class Solution {
    fun count(head: ListNode?): Int = if (head == null) 0 else 1 + count(head.next)
}""",
    }
    echoes = {
        kind: f"class Solution {{ fun echo(value: {spelt}): {spelt} = value }}"
        for kind, spelt in {
            "ListNode": "ListNode?",
            "TreeNode": "TreeNode?",
            "string": "String",
            "double": "Double",
            "long[]": "LongArray",
            "list<ListNode>": "List<ListNode?>",
        }.items()
    }
    crash = """\
class Solution {
    fun twoSum(nums: IntArray, target: Int): IntArray {
        return nums.copyOf(-target)
    }
}"""
    crash_line = "Solution.twoSum(Solution.kt:3)"
    broken = crash.replace("nums.copyOf(-target)", "foo")
    broken_line = "Solution.kt:3:16: error: unresolved reference: foo"
