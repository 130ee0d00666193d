"""The driver of Scala."""

import json

import pytest

from runners.functions.drivers.scala import DRIVER
from runners.signature import Signature, read_signature
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import Talk, talk

WORDED = read_signature(
    {
        "classname": "Iterator",
        "constructor": {"params": [{"name": "val_", "type": "long"}]},
        "methods": [
            {"name": "yield", "params": [{"name": "type", "type": "list<string>"}]},
            {"name": "size", "return": {"type": "double"}},
        ],
    }
)
# Everything that we name is the user's here: it must neither clash nor be taken for ours.
TAKEN = """\
class Iterator(`_val_`: Long) {
    var kept = new Array
    def `yield`(`type`: scala.List[java.lang.String]) { kept = new Array; new Session }
    def size: Double = `_val_`
}
class Array; class List; class String; class Unit
class Input; class Output; class Session; class Driver
class ListNode(val key: Int, var before: ListNode)
class TreeNode
object judge { val runtime = 0 }
object Main extends App { println("not the entry") }
object Other { def main(args: scala.Array[java.lang.String]) = println("nor is this") }
"""


def _function(returns: str, *kinds: str) -> Signature:
    params = [{"name": f"p{i}", "type": kind} for i, kind in enumerate(kinds)]
    return read_signature({"name": "find", "params": params, "return": {"type": returns}})


def _solution(method: str) -> str:
    return f"object Solution {{\ndef {method}\n}}"


def _answer(signature: Signature, method: str, *cases: str) -> Talk:
    done = talk("scala", signature, _solution(method), cases)
    assert (done.exit_code, done.log) == (0, ""), done
    return done


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "object Solution {\n"
        "    def twoSum(nums: Array[Int], target: Int): Array[Int] = {\n        \n    }\n}"
    )
    given = DRIVER.starter(_function("void", "ListNode[]", "TreeNode", "list<list<character>>"))
    assert given.index(" * class ListNode(_x: Int = 0") < given.index(" * class TreeNode(_value")
    assert "find(p0: Array[ListNode], p1: TreeNode, p2: List[List[Char]]): Unit = {" in given


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(WORDED) == (
        """\
class Iterator(`_val_`: Long) {

    def `yield`(`type`: List[String]): Unit = {
        ~
    }

    def size(): Double = {
        ~
    }

}

/**
 * Your Iterator object will be instantiated and called as such:
 * val obj = new Iterator(`val_`)
 * obj.`yield`(`type`)
 * val param_2 = obj.size()
 */""".replace("~", "")
    )


def test_nothing_is_compiled_that_is_in_the_image_already() -> None:
    files = DRIVER.program(shapes.TWO_SUM, "object Solution")
    assert [file.name for file in files] == ["judge/Driver.scala", "Solution.scala"]


@pytest.mark.docker
def test_the_users_names_are_his() -> None:
    done = talk("scala", WORDED, TAKEN, ['["Iterator","yield","size"]', "[[7],[[]],[]]"])
    assert (done.answers, done.exit_code, done.stdout) == (["[null,null,7.0]"], 0, ""), done


@pytest.mark.docker
def test_the_nodes_are_ours_beside_a_judge_of_the_users() -> None:
    source = "object judge { val runtime = 6 }; class TreeNode(val key: Int)\n" + _solution(
        "find(head: ListNode): Int = head.x + judge.runtime + new TreeNode(2).key"
    )
    done = talk("scala", _function("integer", "ListNode"), source, ["[1]"])
    assert (done.answers, done.exit_code) == (["9"], 0), done


@pytest.mark.docker
def test_arrays_and_lists_of_all_kinds_come_and_go() -> None:
    method = """find(a: List[Array[Int]], b: Array[List[List[String]]], c: Array[Array[Boolean]],
        d: Array[Array[Char]], e: List[TreeNode], f: Array[Double]): List[List[String]] = {
        val seen = mutable.ListBuffer(s"${a(1)(0)}", b(0)(0)(0), s"${c(0)(1)}", s"${d(0)(0)}")
        List(Nil, (seen += s"${e(1).right.value}" += f(1).toString).toList)
    }"""
    kinds = ("list<integer[]>", "list<list<string>>[]", "boolean[][]", "character[][]",
             "list<TreeNode>", "double[]")  # fmt: skip
    values = ("[[],[7]]", '[[["q"]],[]]', "[[true,false]]", '[["z"]]', "[[],[1,null,5]]",
              "[1,-2.5e3]")  # fmt: skip
    done = _answer(_function("list<list<string>>", *kinds), method, *values)
    assert done.answers == ['[[],["7","q","false","z","5","-2500.0"]]']


@pytest.mark.docker
def test_doubles_and_strings_at_their_ends() -> None:
    doubles = """find(a: Array[Double]): Array[Double] =
        a ++ Array(-0.0, 1e300, 0.0 / 0, 1.0 / 0, -1.0 / 0)"""
    done = _answer(_function("double[]", "double[]"), doubles, "[]", "[1e-7]")
    ends = "-0.0,1.0E300,NaN,Infinity,-Infinity]"
    assert done.answers == [f"[{ends}", f"[1.0E-7,{ends}"]
    lengths = "find(a: Array[String]): Array[String] = a :+ a(0).length.toString :+ null"
    case = '["😀é","\\ud83d\\ude00\\u0001\\"\\\\/\\b\\f\\n\\r\\t",""]'
    done = _answer(_function("string[]", "string[]"), lengths, case)
    assert json.loads(done.answers[0]) == [*json.loads(case), "3", None]


@pytest.mark.docker
def test_deep_recursion() -> None:
    method = """find(head: ListNode): ListNode =
        if (head == null) null else new ListNode(head.x + 1, find(head.next))"""
    done = _answer(_function("ListNode", "ListNode"), method, shapes.LONG, "[]")
    assert done.answers[0].endswith(",100000]")
    assert done.answers[1] == "[]"


@pytest.mark.docker
def test_a_circle_of_nodes_is_a_crash() -> None:
    method = "find(head: ListNode): ListNode = { head.next = head; head }"
    done = talk("scala", _function("ListNode", "ListNode"), _solution(method), ["[1]"])
    assert (done.answers, done.exit_code) == ([], 1)
    assert "The nodes returned are a circle." in done.stderr


@pytest.mark.docker
class TestProgram(Promises):
    language = "scala"
    solutions = {
        "two_sum": """\
import scala.collection.mutable
import scala.collection.mutable._

object Solution {
    def twoSum(nums: Array[Int], target: Int): Array[Int] = {
        val kept = mutable.Map[Int, Int]()
        println("hi")
        nums(0) = target
        nums
    }
}""",
        "everything": _solution("""\
seeAll(cubes: Array[Array[Array[Int]]], words: List[List[String]], lists: Array[ListNode],
    root: TreeNode, mark: Char, big: Long, part: Double,
    sure: Boolean): Array[Array[Array[Int]]] = {
  if (sure) print(s"${words(0)(0)}|${lists(0).x}|${root.right.value}|$mark|$big|$part")
  cubes
}"""),
        "cut": _solution("keep(nums: Array[Int], k: Int): Int = k"),
        "in_place": _solution(
            "behead(head: ListNode, nums: Array[Int]): Unit = { head.next = null }"
        ),
        "stack": """\
class MinStack(_start: Array[Int], _name: String) {
    private var last = 0
    def push(`val`: Int): Unit = { last = `val` }
    def top(): Int = last
    def getGrid(letters: Array[Array[Char]], part: Double): List[List[Int]] =
        List(List(letters(0)(0)), Nil, _start.toList)
}""",
        "count": _solution("""\
count(head: ListNode): Int = if (head == null) 0 else 1 + count(head.next)"""),
    }
    echoes = {
        kind: _solution(f"echo(value: {spelt}): {spelt} = value")
        for kind, spelt in {
            "ListNode": "ListNode",
            "TreeNode": "TreeNode",
            "string": "String",
            "double": "Double",
            "long[]": "Array[Long]",
            "list<ListNode>": "List[ListNode]",
        }.items()
    }
    crash = _solution("twoSum(nums: Array[Int], target: Int): Array[Int] = {\n Array(nums(9)) }")
    crash_line = "at Solution$.twoSum(Solution.scala:3)"
    broken = _solution("twoSum(nums: Array[Int], target: Int): Array[Int] = {\n foo }")
    broken_line = "Solution.scala:3: error: not found: value foo"
