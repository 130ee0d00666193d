"""The driver of PHP."""

import pytest

from runners.functions.drivers.php import DRIVER
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import talk


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        """\
class Solution {

    /**
     * @param Integer[] $nums
     * @param Integer $target
     * @return Integer[]
     */
    function twoSum($nums, $target) {
        ~
    }
}""".replace("~", "")
    )


def test_starter_in_place() -> None:
    assert "function keep(&$nums, $k) {" in DRIVER.starter(shapes.CUT)
    made = DRIVER.starter(shapes.IN_PLACE)
    assert made.startswith("/**\n * Definition for a singly-linked list.\n * class ListNode {\n")
    assert "     * @return NULL\n     */\n    function behead($head, $nums) {" in made


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
class MinStack {
    /**
     * @param Integer[] $start
     * @param String $name
     */
    function __construct($start, $name) {
        ~
    }
__
    /**
     * @param Integer $val
     * @return NULL
     */
    function push($val) {
        ~
    }
__
    /**
     * @return Integer
     */
    function top() {
        ~
    }
__
    /**
     * @param String[][] $letters
     * @param Float $part
     * @return Integer[][]
     */
    function getGrid($letters, $part) {
        ~
    }
}

/**
 * Your MinStack object will be instantiated and called as such:
 * $obj = MinStack($start, $name);
 * $obj->push($val);
 * $ret_2 = $obj->top();
 * $ret_3 = $obj->getGrid($letters, $part);
 */""".replace("\n__\n", "\n  \n").replace("~", "")
    )


@pytest.mark.docker
@pytest.mark.parametrize("opening", ["", "<?php ", "\n<?php\n", "\ufeff<?PHP "])
def test_the_opening_tag_may_be_there(opening: str) -> None:
    source = opening + "class Solution { function twoSum($a) {\nthrow new Exception('x'); } }"
    done = talk("php", shapes.TWO_SUM, source, shapes.TWO_SUM_CASES)
    assert f"Exception: x in solution.php:{source.count(chr(10)) + 1}\n" in done.stderr
    assert (done.exit_code, done.stdout, done.answers) == (255, "", [])


@pytest.mark.docker
def test_arrays_may_have_holes_and_numbers_as_keys() -> None:
    source = "class Solution { function twoSum($nums, $t) { unset($nums[0]); return $nums; } }"
    assert talk("php", shapes.TWO_SUM, source, ["[1,2,3]", "0"]).answers == ["[2,3]"]


@pytest.mark.docker
def test_own_nodes_and_names_of_the_user_are_welcome() -> None:
    source = """\
class ListNode { public $val; public $next; function __construct($val = 0, $next = null) {
    $this->val = $val; $this->next = $next; } }
function text() { return 'mine'; }
class Solution { function behead($head, $nums) {
    $head->next = null; $head->val = strlen(text()); } }
"""
    assert talk("php", shapes.IN_PLACE, source, shapes.IN_PLACE_CASES).answers == ["[4]"]


@pytest.mark.docker
@pytest.mark.docker
@pytest.mark.parametrize("count", ["null", "2.5"])
def test_what_is_no_count_ends_the_program(count: str) -> None:
    """A slice takes them for the whole array."""
    source = f"class Solution {{ function keep($nums, $k) {{ return {count}; }} }}"
    done = talk("php", shapes.CUT, source, ["[1,2,3]", "3"])
    assert (done.answers, done.exit_code != 0) == ([], True), done
    assert count in done.stderr.lower()


class TestProgram(Promises):
    language = "php"
    solutions = {
        "two_sum": """\
class Solution {
    function twoSum($nums, $target) {
        echo "hi\\n";
        $nums[0] = $target;
        return $nums;
    }
}""",
        "everything": """\
class Solution {
    function seeAll($cubes, $words, $lists, $root, $mark, $big, $part, $sure) {
        if ($sure) {
            $first = [$words[0][0], $lists[0]->val, $root->right->val, $mark, $big, $part];
            echo implode('|', $first);
        }
        return $cubes;
    }
}""",
        "cut": "class Solution { function keep(&$nums, $k) { return $k; } }",
        "in_place": "class Solution { function behead($head, $nums) { $head->next = null; } }",
        "stack": """\
class MinStack {
    private $start;
    private $last;
    function __construct($start, $name) { $this->start = $start; }
    function push($val) { $this->last = $val; }
    function top() { return $this->last; }
    function getGrid($letters, $part) { return [[ord($letters[0][0])], [], $this->start]; }
}""",
        "count": """\
class Solution {
    function count($head) { return $head ? 1 + $this->count($head->next) : 0; }
}""",
    }
    echoes = dict.fromkeys(shapes.ECHOES, "class Solution { function echo($v) { return $v; } }")
    crash = "class Solution { function twoSum($nums, $target) {\n\n return $nums->foo(); } }"
    crash_line = "solution.php:3"
    broken = "class Solution { function twoSum($nums, $target) {\n\n return ); } }"
    broken_line = "solution.php on line 3"
