"""The driver of C++."""

import pytest

from runners.functions.drivers.cpp import DRIVER
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises


def _solution(method: str) -> str:
    return f"class Solution {{\npublic:\n{method}\n}};"


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "class Solution {\npublic:\n"
        "    vector<int> twoSum(vector<int>& nums, int target) {\n        \n    }\n};"
    )
    assert DRIVER.starter(shapes.COUNT).startswith("/**\n * Definition for singly-linked list.\n")


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\
class MinStack {
public:
    MinStack(vector<int>& start, string name) {
        ~
    }
    ~
    void push(int val) {
        ~
    }
    ~
    int top() {
        ~
    }
    ~
    vector<vector<int>> getGrid(vector<vector<char>>& letters, double part) {
        ~
    }
};

/**
 * Your MinStack object will be instantiated and called as such:
 * MinStack* obj = new MinStack(start,name);
 * obj->push(val);
 * int param_2 = obj->top();
 * vector<vector<int>> param_3 = obj->getGrid(letters,part);
 */""".replace("~", "")
    )


@pytest.mark.docker
class TestProgram(Promises):
    language = "cpp"
    solutions = {
        "two_sum": _solution(
            "vector<int> twoSum(vector<int>& nums, int target) {\n"
            ' cout << "hi\\n"; nums[0] = target; return nums; }'
        ),
        "everything": _solution("""\
#define ll long long
#define f first
vector<vector<vector<int>>> seeAll(vector<vector<vector<int>>>& cubes,
    vector<vector<string>>& words, vector<ListNode*>& lists, TreeNode* root,
    char mark, ll big, double part, bool sure) {
  cout << words[0][0] << "|" << lists[0]->val << "|" << root->right->val << "|";
  if (sure) printf("%c|", mark), fflush(stdout), cout << big << "|" << part;
  return cubes;
}"""),
        "cut": _solution("int keep(vector<int>& nums, int k) { return k; }"),
        "in_place": _solution(
            "void behead(ListNode* head, vector<int>& nums) { head->next = nullptr; }"
        ),
        "stack": """\
#include <vector>
#define int long long
class MinStack {
    int last;
    vector<int> start;
public:
    MinStack(vector<int>& start, string name) : start(start) {}
    void push(int val) { last = val; }
    int top() { return last; }
    vector<vector<int>> getGrid(vector<vector<char>>& letters, double part) {
        return {{letters[0][0]}, {}, start};
    }
};""",
        "count": _solution(
            "int count(ListNode* head) { return head ? 1 + count(head->next) : 0; }"
        ),
    }
    echoes = {
        kind: _solution(f"{spelt} echo({spelt} value) {{ return value; }}")
        for kind, spelt in {
            "ListNode": "ListNode*",
            "TreeNode": "TreeNode*",
            "string": "string",
            "double": "double",
            "long[]": "vector<long long>",
            "list<ListNode>": "vector<ListNode*>",
        }.items()
    }
    crash = _solution("vector<int> twoSum(vector<int>& nums, int) { return {nums.at(9)}; }")
    crash_line = "out_of_range"
    broken = _solution("vector<int> twoSum(vector<int>& nums, int) { return foo; }")
    broken_line = "solution.cpp:3:"
