"""The driver of Python, also under PyPy."""

import pytest

from runners.functions.drivers.python3 import DRIVER
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import Talk, talk


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "class Solution:\n"
        "    def twoSum(self, nums: List[int], target: int) -> List[int]:\n"
        "        "
    )


def test_starter_of_nodes_in_place() -> None:
    assert DRIVER.starter(shapes.IN_PLACE) == (
        '''\
# Definition for singly-linked list.
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
class Solution:
    def behead(self, head: Optional[ListNode], nums: List[int]) -> None:
        """
        Do not return anything, modify head in-place instead.
        """
        ~'''.replace("~", "")
    )


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
class MinStack:

    def __init__(self, start: List[int], name: str):
        ~


    def push(self, val: int) -> None:
        ~


    def top(self) -> int:
        ~


    def getGrid(self, letters: List[List[str]], part: float) -> List[List[int]]:
        ~


# Your MinStack object will be instantiated and called as such:
# obj = MinStack(start, name)
# obj.push(val)
# param_2 = obj.top()
# param_3 = obj.getGrid(letters,part)""".replace("~", "")
    )


def _two_sum(body: str, cases: list[str] = shapes.TWO_SUM_CASES) -> Talk:
    head = "class Solution:\n    def twoSum(self, nums: List[int], target: int) -> List[int]:\n"
    return talk("python3", shapes.TWO_SUM, f"{head}        {body}\n", cases)


@pytest.mark.docker
@pytest.mark.parametrize(
    ("value", "answer"),
    [
        ("None", "[]"),
        ("{1: 2}.values()", "[2]"),
        ("deque([True, 3])", "[1,3]"),
        ("(x for x in [7])", "[7]"),
        ("SortedList([3, 1])", "[1,3]"),
        ("[pow(3, 4, 5), gcd(4, 6), randint(1, 1)]", "[1,2,1]"),
        ("[math.inf > 1, len(ascii_lowercase), bisect_left([1], 1)]", "[1,26,0]"),
    ],
)
def test_usual_names_and_what_counts_as_an_array(value: str, answer: str) -> None:
    assert _two_sum(f"return {value}", ["[]", "0"]).answers == [answer]


@pytest.mark.docker
@pytest.mark.parametrize("value", ["3", "['a']", "[0.5]", "{1: 2}", "[[1]]"])
def test_a_value_of_another_type_is_an_error(value: str) -> None:
    done = _two_sum(f"return {value}")
    assert (done.exit_code, done.answers) == (1, [])
    assert "TypeError" in done.stderr


@pytest.mark.docker
def test_only_frames_of_the_user_are_shown() -> None:
    done = _two_sum("return nums[9]")
    assert (done.exit_code, done.stderr.count("File ")) == (1, 1)
    assert '"solution.py", line 3, in twoSum\n    return nums[9]\n' in done.stderr


@pytest.mark.docker
def test_standard_input_is_empty_and_leaving_is_no_answer() -> None:
    done = _two_sum("return [len(sys.stdin.read()), *exit(7)]")
    assert (done.exit_code, done.answers, done.stderr) == (7, [], "")


@pytest.mark.docker
@pytest.mark.parametrize("language", ["python3", "pypy3"])
def test_a_remembering_function_goes_deep(language: str) -> None:
    source = """\
class Solution:
    def count(self, head):
        @cache
        def depth(n):
            return 1 + depth(n - 1) if n else 0
        return depth(50_000)
"""
    assert talk(language, shapes.COUNT, source, ["[]"]).answers == ["50000"], language


@pytest.mark.docker
@pytest.mark.docker
@pytest.mark.parametrize("count", ["None", "2.0", "-1"])
def test_what_is_no_count_ends_the_program(count: str) -> None:
    """A slice takes them for the whole array."""
    source = f"class Solution:\n    def keep(self, nums, k): return {count}"
    done = talk("python3", shapes.CUT, source, ["[1,2,3]", "3"])
    assert (done.answers, done.exit_code != 0) == ([], True), done
    assert count in done.stderr


class TestProgram(Promises):
    language = "python3"
    solutions = {
        "two_sum": """\
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        print("hi")
        nums[0] = target
        return nums
""",
        "everything": """\
class Solution:
    def seeAll(self, cubes, words, lists, root: Optional[TreeNode], mark, big, part, sure):
        if sure:
            print(words[0][0], lists[0].val, root.right.val, mark, big, part, sep="|")
        return cubes
""",
        "cut": "class Solution:\n    def keep(self, nums, k): return k",
        "in_place": "class Solution:\n    def behead(self, head, nums): head.next = None",
        "stack": """\
class MinStack:
    def __init__(self, start: List[int], name: str):
        self.start = start

    def push(self, val: int) -> None:
        self.last = val

    def top(self) -> int:
        return self.last

    def getGrid(self, letters: List[List[str]], part: float) -> List[List[int]]:
        return [[ord(letters[0][0])], [], self.start]
""",
        "count": """\
class Solution:
    def count(self, head: Optional[ListNode]) -> int:
        return 1 + self.count(head.next) if head else 0
""",
    }
    echoes = dict.fromkeys(shapes.ECHOES, "class Solution:\n    def echo(self, v): return v")
    crash = "class Solution:\n    def twoSum(self, nums, target):\n        return nums.foo"
    crash_line = '"solution.py", line 3'
    broken = "class Solution:\n    def twoSum(self, nums, target):\n        return )"
    broken_line = "line 3"


@pytest.mark.docker
class TestUnderPyPy(TestProgram):
    """Where its compiler is at work, it gives up in a recursion of some 30,000 calls."""

    language = "pypy3"
    solutions = TestProgram.solutions | {
        "count": """\
class Solution:
    def count(self, head: Optional[ListNode]) -> int:
        nodes = 0
        while head:
            head, nodes = head.next, nodes + 1
        return nodes
""",
    }
