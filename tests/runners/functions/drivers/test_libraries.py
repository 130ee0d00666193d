"""What LeetCode's users find in their language without asking for it."""

import pytest

from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.talk import talk

pytestmark = pytest.mark.docker

HEAPS = """\
    const queue = new PriorityQueue((a, b) => b - a);
    [3, 9, 4, 1, 7, 9].forEach((value) => queue.enqueue(value));
    const kept = queue.remove((value) => value === 9).length;
    const [first, last, size] = [queue.dequeue(), queue.back(), queue.size()];
    const small = new MinPriorityQueue((pair: any) => pair[0]);
    small.push([5, 1]).push([2, 8]).push([4, 0]);
    const old = new MaxPriorityQueue({ priority: (pair: any) => pair[1] });
    old.enqueue([1, 6]);
    old.enqueue([2, 5]);
    const found = [kept, first, last, size, small.pop()[1], old.dequeue().element[0]];
    const line = new Queue([1, 2]);
    for (let i = 0; i < 40; i++) line.enqueue(i);
    found.push(line.dequeue(), line.front(), line.back(), line.size());
    const both = new Deque();
    for (let i = 0; i < 20; i++) both.pushFront(i).pushBack(-i);
    found.push(both.popFront(), both.popBack(), both.size(), new Queue().pop() === null ? 1 : 0);
    return found.concat(_.sum([20, 22]));
"""
FOUND = "[2,7,1,3,8,1,1,2,39,41,19,-19,38,1,42]"


def test_javascript_has_lodash_queues_and_heaps() -> None:
    body = HEAPS.replace(": any", "")
    source = f"var twoSum = function(nums, target) {{\n{body}}};"
    done = talk("javascript", shapes.TWO_SUM, source, ["[1]", "2"])
    assert (done.answers, done.stderr) == ([FOUND], "")


def test_typescript_knows_their_types() -> None:
    source = f"function twoSum(nums: number[], target: number): number[] {{\n{HEAPS}}}"
    done = talk("typescript", shapes.TWO_SUM, source, ["[1]", "2"])
    assert (done.answers, done.log) == ([FOUND], "")


@pytest.mark.parametrize(
    "mine",
    [
        "class PriorityQueue { size() { return 5 } }\nlet _ = 1;",
        "function PriorityQueue() { this.size = () => 5 }\nvar _ = 1;",
        "const PriorityQueue = class { size() { return 5 } };\nconst _ = 1;",
    ],
)
def test_javascript_s_users_may_have_their_own(mine: str) -> None:
    source = f"{mine}\nvar twoSum = () => [new PriorityQueue().size(), _];"
    done = talk("javascript", shapes.TWO_SUM, source, ["[1]", "2"])
    assert (done.answers, done.stderr) == (["[5,1]"], "")


def test_c_has_uthash() -> None:
    source = """\
struct seen { int key; UT_hash_handle hh; };
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    struct seen *all = NULL, *found, one = {.key = target};
    HASH_ADD_INT(all, key, (&one));
    HASH_FIND_INT(all, &nums[0], found);
    nums[0] = found == &one && HASH_COUNT(all) == 1;
    *returnSize = 1;
    return nums;
}"""
    done = talk("c", shapes.TWO_SUM, source, ["[2,3]", "2"])
    assert (done.answers, done.log) == (["[1]"], "")


@pytest.mark.parametrize("language", ["python3", "pypy3"])
def test_python_has_sorted_containers(language: str) -> None:
    source = """\
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        return list(SortedList(nums))"""
    done = talk(language, shapes.TWO_SUM, source, ["[3,1,2]", "2"])
    assert (done.answers, done.stderr) == (["[1,2,3]"], "")
