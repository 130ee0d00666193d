"""The driver of C#."""

import json
import math
from typing import Any

import pytest

from runners.functions.drivers.csharp import DRIVER
from runners.signature import read_signature
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import Talk, talk


def _function(returns: str, *kinds: str) -> dict[str, Any]:
    params = [{"name": f"p{i}", "type": kind} for i, kind in enumerate(kinds)]
    return {"name": "find", "params": params, "return": {"type": returns}}


def _solution(method: str) -> str:
    return f"public class Solution {{\npublic {method}\n}}"


def _solve(signature: dict[str, Any], source: str, *lines: str) -> Talk:
    done = talk("csharp", signature, source, lines)
    assert (done.exit_code, done.log) == (0, ""), done
    return done


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "public class Solution {\n"
        "    public int[] TwoSum(int[] nums, int target) {\n        \n    }\n}"
    )
    given = DRIVER.starter(shapes.IN_PLACE)
    assert given.startswith("/**\n * Definition for singly-linked list.\n * public class ListNode")
    assert "public void Behead(ListNode head, int[] nums) {" in given


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
public class MinStack {

    public MinStack(int[] start, string name) {
        ~
    }
    ~
    public void Push(int val) {
        ~
    }
    ~
    public int Top() {
        ~
    }
    ~
    public IList<IList<int>> GetGrid(char[][] letters, double part) {
        ~
    }
}

/**
 * Your MinStack object will be instantiated and called as such:
 * MinStack obj = new MinStack(start,name);
 * obj.Push(val);
 * int param_2 = obj.Top();
 * IList<IList<int>> param_3 = obj.GetGrid(letters,part);
 */""".replace("~", "")
    )


def test_names_that_csharp_has_taken() -> None:
    signature = {"name": "solution", "params": [{"name": "params", "type": "list<long[]>"}]}
    assert "void Solution_(IList<long[]> @params) {" in DRIVER.starter(read_signature(signature))


@pytest.mark.docker
def test_names_of_the_users_own_are_theirs() -> None:
    source = """using System; using System.Linq;
#region mine
using System.Collections.Generic;
using Words = System.Collections.Generic.List<string>;
class Driver {} class Input {} class Output {} class List<T> {} class ListNode { public int Me; }
static class More { public static int Twice(this int n) { return 2 * n; } }
#endregion
namespace Other { class Console {} class IOException {} }
public class Solution {
    public int Find(int n) { return new ListNode { Me = n.Twice() }.Me; }
    public static void Main(string[] args) { throw new Exception("not the entry"); }
}
class Program { static int Main() { return 1; } }"""
    assert _solve(_function("integer", "integer"), source, "4").answers == ["8"]


@pytest.mark.docker
def test_parameters_may_have_defaults_and_cases_are_no_input_of_the_users() -> None:
    source = _solution("""int Find(int n, int more = 5) {
        return Console.ReadLine() == null ? n + more : 0;
    }""")
    assert _solve(_function("integer", "integer"), source, "1", "2").answers == ["6", "7"]


@pytest.mark.docker
def test_the_priority_queue_of_newer_libraries_is_there() -> None:
    source = _solution("""IList<int> Find(int[] all) {
        var down = Comparer<int>.Create((a, b) => b.CompareTo(a));
        var queue = new PriorityQueue<string, int>(all.Select(one => ("" + one, one)), down);
        int swapped = int.Parse(queue.EnqueueDequeue("100", 100));
        int replaced = int.Parse(queue.DequeueEnqueue("-7", -7));
        var answer = new List<int> { swapped, replaced, queue.Count };
        while (queue.TryDequeue(out string text, out int n)) answer.Add(int.Parse(text));
        return answer;
    }""")
    numbers = [(n * 7919) % 101 - 50 for n in range(300)]
    done = _solve(
        _function("list<integer>", "integer[]"), source, json.dumps(numbers).replace(" ", "")
    )
    most, *others = sorted(numbers, reverse=True)
    assert json.loads(done.answers[0]) == [100, most, 300, *sorted([*others, -7], reverse=True)]


@pytest.mark.docker
def test_doubles_come_back_to_the_last_bit() -> None:
    values = ["1e300", "-0.0", "5e-324", "0.84551240822557006", "2.2250738585072014e-308",
              "-1.7976931348623157e308", "0.1", "123456789.12345678", "7", "1e23"]  # fmt: skip
    source = _solution("""IList<double> Find(double[] all) {
        return all.Concat(new[] {0.0 / 0, 1 / 0.0, -1 / 0.0}).ToList();
    }""")
    line = f"[{','.join(values)}]"
    answer = json.loads(_solve(_function("list<double>", "double[]"), source, line).answers[0])
    assert [repr(float(one)) for one in answer] == [repr(float(one)) for one in values] + [
        "nan",
        "inf",
        "-inf",
    ]
    assert math.copysign(1, answer[1]) == -1


@pytest.mark.docker
def test_arrays_of_all_kinds_come_and_go() -> None:
    kinds = ("list<integer[]>", "list<list<string>>[]", "boolean[][]", "list<character>",
             "list<TreeNode>", "list<list<list<long>>>")  # fmt: skip
    source = _solution("""IList<string> Find(IList<int[]> a, IList<IList<string>>[] b,
        bool[][] c, IList<char> d, IList<TreeNode> e, IList<IList<IList<long>>> f) {
        return new List<string> {"" + a[1][0], b[0][0][0], "" + c[0][1], "" + d[0],
            "" + e[1].right.val, "" + f[0][1][0], "\\u0007\\"\\\\", null, "żółw😀"};
    }""")
    values = ("[[],[7]]", '[[["q"]],[]]', "[[true,false]]", '["z"]', "[[],[1,null,5]]",
              "[[[],[-9223372036854775808]]]")  # fmt: skip
    answer = _solve(_function("list<string>", *kinds), source, *values).answers[0]
    expected = ["7", "q", "False", "z", "5", "-9223372036854775808", '\a"\\', None, "żółw😀"]
    assert json.loads(answer) == expected
    assert "żółw😀" in answer


@pytest.mark.docker
def test_deep_recursion() -> None:
    source = _solution("""ListNode Find(ListNode a) {
        return a == null ? null : new ListNode(a.val + 1, Find(a.next));
    }""")
    done = _solve(_function("ListNode", "ListNode"), source, shapes.LONG, "[]")
    assert json.loads(done.answers[0]) == list(range(1, 100_001))
    assert done.answers[1] == "[]"


@pytest.mark.docker
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("{ a.next = a; return a; }", "The nodes returned are a circle"),
        ("{ return Find(a).next; }", "StackOverflow"),
        ('{ Console.Write("bye"); Environment.Exit(7); return a; }', ""),
    ],
)
def test_what_ends_it_is_a_crash_after_all_that_was_printed(body: str, said: str) -> None:
    source = _solution(f"ListNode Find(ListNode a) {body}")
    done = talk("csharp", _function("ListNode", "ListNode"), source, ["[1]"])
    assert (done.answers, done.exit_code > 0) == ([], True)
    assert said in done.stderr
    assert done.stdout == ("bye" if "bye" in body else "")


@pytest.mark.docker
class TestProgram(Promises):
    language = "csharp"
    solutions = {
        "two_sum": _solution("""int[] TwoSum(int[] nums, int target) {
    int unused = 3;
    Console.WriteLine("hi"); nums[0] = target; return nums;
}"""),
        "everything": _solution("""int[][][] SeeAll(int[][][] cubes, IList<IList<string>> words,
    ListNode[] lists, TreeNode root, char mark, long big, double part, bool sure) {
    int right = root.right.val;
    if (sure) Console.Write($"{words[0][0]}|{lists[0].val}|{right}|{mark}|{big}|{part}");
    return cubes;
}"""),
        "cut": _solution("int Keep(int[] nums, int k) { return k; }"),
        "in_place": _solution("void Behead(ListNode head, int[] nums) { head.next = null; }"),
        "stack": """\
public class MinStack {
    Stack<int> all = new Stack<int>(); IList<int> start;
    public MinStack(int[] start, string name) { this.start = start; }
    public void Push(int val) { all.Push(val); }
    public int Top() { return all.Peek(); }
    public IList<IList<int>> GetGrid(char[][] letters, double part) {
        return new List<IList<int>> { new[] { (int) letters[0][0] }, new int[0], start };
    }
}""",
        "count": _solution(
            "int Count(ListNode head) { return head == null ? 0 : 1 + Count(head.next); }"
        ),
    }
    echoes = {
        kind: _solution(f"{spelt} Echo({spelt} value) {{ return value; }}")
        for kind, spelt in {
            "ListNode": "ListNode",
            "TreeNode": "TreeNode",
            "string": "string",
            "double": "double",
            "long[]": "long[]",
            "list<ListNode>": "IList<ListNode>",
        }.items()
    }
    crash = _solution("int[] TwoSum(int[] nums, int target) {\n return new[] { nums[9] }; }")
    crash_line = "solution.cs:3"
    broken = _solution("int[] TwoSum(int[] nums, int target) {\n return foo; }")
    broken_line = "solution.cs(3,"

    def test_a_crash_in_a_short_method_of_a_class_names_its_line(self) -> None:
        cases = ['["MinStack","top"]', '[[[],""],[]]']
        done = talk("csharp", shapes.STACK, self.solutions["stack"], cases)
        assert "Stack empty" in done.stderr
        assert "MinStack.Top ()" in done.stderr
        assert "solution.cs:5" in done.stderr
