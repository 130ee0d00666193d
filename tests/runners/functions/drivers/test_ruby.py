"""The driver of Ruby."""

import pytest

from runners.functions.drivers.ruby import DRIVER
from runners.signature import read_signature
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises
from tests.runners.functions.drivers.talk import talk


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        """\
# @param {Integer[]} nums
# @param {Integer} target
# @return {Integer[]}
def two_sum(nums, target)
    ~
end""".replace("~", "")
    )


def test_starter_of_nodes_in_place() -> None:
    assert DRIVER.starter(shapes.IN_PLACE) == (
        """\
# Definition for singly-linked list.
# class ListNode
#     attr_accessor :val, :next
#     def initialize(val = 0, _next = nil)
#         @val = val
#         @next = _next
#     end
# end
# @param {ListNode} head
# @param {Integer[]} nums
# @return {Void} Do not return anything, modify head in-place instead.
def behead(head, nums)
    ~
end""".replace("~", "")
    )


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
class MinStack
=begin
    :type start: Integer[]
    :type name: String
=end
    def initialize(start, name)
        ~
    end


=begin
    :type val: Integer
    :rtype: Void
=end
    def push(val)
        ~
    end


=begin
    :rtype: Integer
=end
    def top()
        ~
    end


=begin
    :type letters: Character[][]
    :type part: Float
    :rtype: Integer[][]
=end
    def get_grid(letters, part)
        ~
    end


end

# Your MinStack object will be instantiated and called as such:
# obj = MinStack.new(start, name)
# obj.push(val)
# param_2 = obj.top()
# param_3 = obj.get_grid(letters, part)""".replace("~", "")
    )


def test_a_parameter_is_no_word_of_the_language() -> None:
    params = [{"name": "start", "type": "integer"}, {"name": "end", "type": "integer"}]
    made = DRIVER.starter(read_signature({"name": "bookRoom", "params": params, "return": "void"}))
    assert "def book_room(start, _end)" in made


@pytest.mark.docker
def test_top_level_names_of_the_user_change_nothing_of_ours() -> None:
    source = """\
def write(*) = raise
def serve(*) = raise
def text(*) = raise
class ListNode
    def initialize(val = 0, _next = nil)
        @val = val
        @next = _next
    end
end
def behead(head, nums)
    head.next = nil
end"""
    done = talk("ruby", shapes.IN_PLACE, source, shapes.IN_PLACE_CASES)
    assert done.answers == shapes.IN_PLACE_ANSWERS


@pytest.mark.docker
@pytest.mark.docker
@pytest.mark.parametrize("count", ["nil", "2.0"])
def test_what_is_no_count_ends_the_program(count: str) -> None:
    """A slice takes them for the whole array."""
    source = f"def keep(nums, k) = {count}"
    done = talk("ruby", shapes.CUT, source, ["[1,2,3]", "3"])
    assert (done.answers, done.exit_code != 0) == ([], True), done
    assert count in done.stderr


class TestProgram(Promises):
    language = "ruby"
    solutions = {
        "two_sum": """\
def two_sum(nums, target)
    puts "hi"
    nums[0] = target
    nums
end""",
        "everything": """\
def see_all(cubes, words, lists, root, mark, big, part, sure)
    puts [words[0][0], lists[0].val, root.right.val, mark, big, part].join("|") if sure
    cubes
end""",
        "cut": "def keep(nums, k)\n    k\nend",
        "in_place": "def behead(head, nums)\n    head.next = nil\nend",
        "stack": """\
class MinStack
    def initialize(start, name)
        @start = start
    end

    def push(val)
        @last = val
    end

    def top()
        @last
    end

    def get_grid(letters, part)
        [[letters[0][0].ord], [], @start]
    end
end""",
        "count": "def count(head)\n    head ? 1 + count(head.next) : 0\nend",
    }
    echoes = dict.fromkeys(shapes.ECHOES, "def echo(value)\n    value\nend")
    crash = "def two_sum(nums, target)\n\n    nums.foo\nend"
    crash_line = "solution.rb:3:in `two_sum'"
    broken = "def two_sum(nums, target)\n\n    return )\nend"
    broken_line = "solution.rb:3"
