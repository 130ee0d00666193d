"""Java: the editor's text, and real programs in the real image."""

import json
from typing import Any

import pytest

from runners.functions.drivers import find
from runners.signature import read_signature
from tests.runners.functions.drivers.talk import Talk, talk

CLASS: dict[str, Any] = {
    "classname": "Store",
    "constructor": {"params": [{"name": "nums", "type": "integer[]"}]},
    "methods": [
        {"name": "put", "params": [{"name": "new", "type": "list<string>"}]},
        {"name": "ends", "params": [], "return": {"type": "character[]"}},
        {"name": "grown", "return": {"type": "TreeNode"},
         "params": [{"name": "t", "type": "TreeNode"}, {"name": "by", "type": "long"}]},
    ],
}  # fmt: skip
STORE = """public class Store {
    List<String> kept = new ArrayList<>();
    Store(int[] nums) { for (int n : nums) kept.add("" + n); }
    public void put(List<String> more) { kept.addAll(more); }
    public char[] ends() { return kept.get(kept.size() - 1).toCharArray(); }
    public TreeNode grown(TreeNode t, long by) {
        return new TreeNode((int) (by >> 32), null, new TreeNode(t.right.val, t, null));
    }
    public static void main(String[] args) { throw new IllegalStateException("not the entry"); }
}
class Input {}
"""
ANY: dict[str, Any] = {
    "params": [{"name": "a", "type": "integer"}],
    "return": {"type": "integer"},
    "name": "f",
}


def function(returns: str, *kinds: str, **more: object) -> dict[str, Any]:
    params = [{"name": f"p{i}", "type": kind} for i, kind in enumerate(kinds)]
    return {"name": "find", "params": params, "return": {"type": returns}, **more}


def solve(signature: dict[str, Any], body: str, *lines: str) -> Talk:
    done = talk("java", signature, f"class Solution {{\n{body}\n}}", lines)
    assert done.exit_code == 0, done.log + done.stderr
    return done


def starter(signature: dict[str, Any]) -> str:
    driver = find("java")
    assert driver is not None
    return driver.starter(read_signature(signature))


def test_the_starter_of_a_function_is_leetcodes() -> None:
    given = starter(function("list<list<integer>>", "integer[][]", "list<character>"))
    assert given == (
        "class Solution {\n"
        "    public List<List<Integer>> find(int[][] p0, List<Character> p1) {\n"
        "        \n    }\n}"
    )


def test_the_starter_defines_the_nodes_that_are_used() -> None:
    given = starter(function("TreeNode", "ListNode[]"))
    assert given.index("Definition for singly-linked") < given.index("Definition for a binary tree")
    assert "public TreeNode find(ListNode[] p0) {" in given
    assert "Definition" not in starter(ANY)


def test_the_starter_of_a_class_says_how_it_is_called() -> None:
    given = starter(CLASS)
    assert given.startswith("/**\n * Definition for a binary tree node.")
    assert "class Store {\n\n    public Store(int[] nums) {\n        \n    }\n    \n" in given
    assert "public void put(List<String> new_) {" in given  # `new` is Java's own
    assert " * Store obj = new Store(nums);\n * obj.put(new_);\n" in given
    assert given.endswith(" * TreeNode param_3 = obj.grown(t,by);\n */")


@pytest.mark.docker
def test_a_class_with_a_main_of_its_own_and_every_kind_of_call() -> None:
    calls = '["Store","put","ends","grown"]'
    done = talk("java", CLASS, STORE, [
        calls, '[[[1]],[["x","a\\"\\u0001\\n"]],[],[[1,null,2],21474836480]]',
        calls, '[[[]],[["é"]],[],[[1,2,3,null,4],0]]',
    ])  # fmt: skip
    assert done.exit_code == 0, done.log + done.stderr
    first, second = map(json.loads, done.answers)
    assert first == [None, None, ["a", '"', "\x01", "\n"], [5, None, 2, 1, None, None, 2]]
    assert second == [None, None, ["é"], [0, None, 3, 1, None, 2, 3, None, 4]]


@pytest.mark.docker
def test_arrays_of_all_kinds_come_and_go() -> None:
    kinds = ("list<integer[]>", "list<list<string>>[]", "ListNode[]", "double[]", "boolean[][]",
             "character[][]", "long[]", "list<TreeNode>")  # fmt: skip
    body = """public List<String> find(List<int[]> a, List<List<String>>[] b, ListNode[] c,
        double[] d, boolean[][] e, char[][] f, long[] g, List<TreeNode> h) {
        return List.of("" + a.get(1)[0], b[0].get(0).get(0), "" + c[1].next.val, "" + d[1],
            "" + e[0][1], "" + f[0][0], "" + g[0], "" + h.get(1).right.val);
    }"""
    values = ("[[],[7]]", '[[["q"]],[]]', "[[],[1,2]]", "[1,-2.5e3]", "[[true,false]]",
              '[["z"]]', "[-9223372036854775808]", "[[],[1,null,5]]")  # fmt: skip
    done = solve(function("list<string>", *kinds), body, *values)
    expected = ["7", "q", "2", "-2500.0", "false", "z", "-9223372036854775808", "5"]
    assert json.loads(done.answers[0]) == expected


@pytest.mark.docker
def test_a_parameter_is_the_answer_cut_to_what_is_returned() -> None:
    signature = function("integer", "integer[]", output={"paramindex": 0, "size": "ret"})
    done = solve(
        signature, "public int find(int[] a) { a[0] = 9; return a[1]; }", "[1,2,3]", "[1,1]"
    )
    assert done.answers == ["[9,2]", "[9]"]


@pytest.mark.docker
def test_deep_recursion_and_long_lists() -> None:
    body = """public ListNode find(ListNode a) {
        if (a == null) return null;
        return new ListNode(a.val + 1, find(a.next));
    }"""
    long = json.dumps(list(range(100_000)), separators=(",", ":"))
    done = solve(function("ListNode", "ListNode"), body, long, "[]")
    assert json.loads(done.answers[0]) == list(range(1, 100_001))
    assert done.answers[1] == "[]"


@pytest.mark.docker
def test_a_crash_names_the_users_line_and_keeps_the_prints() -> None:
    source = (
        "import java.util.*;\nclass Solution {\n    public int f(int a) {\n"
        '        System.out.println("at " + a);\n        return 6 / a;\n    }\n}'
    )
    done = talk("java", ANY, source, ["2", "0", "1"])
    assert (done.answers, done.stdout, done.exit_code) == (["3"], "at 2\nat 0\n", 1)
    assert "ArithmeticException" in done.stderr
    assert "Solution.f(Solution.java:5)" in done.stderr


@pytest.mark.docker
def test_a_circle_of_nodes_is_a_crash_and_a_compile_error_names_the_line() -> None:
    body = "class Solution {\npublic ListNode find(ListNode a) { a.next = a; return a; }\n}"
    assert talk("java", function("ListNode", "ListNode"), body, ["[1]"]).exit_code == 1
    wrong = talk("java", ANY, "class Solution {\n    public int f(int a) { return b; }\n}", ["1"])
    assert "Solution.java:2: error" in wrong.log
