"""The driver of C."""

import pytest

from runners.functions.drivers.c import DRIVER
from tests.runners.functions.drivers import shapes
from tests.runners.functions.drivers.promises import Promises

ECHO = "{0} echo({0} value) {{ return value; }}"
ECHO_ARRAY = (
    "{0}* echo({0}* value, int valueSize, int* returnSize) {{"
    " *returnSize = valueSize; return value; }}"
)


def test_starter() -> None:
    assert DRIVER.starter(shapes.TWO_SUM) == (
        "/**\n * Note: The returned array must be malloced, assume caller calls free().\n */\n"
        "int* twoSum(int* nums, int numsSize, int target, int* returnSize) {\n    \n}"
    )
    assert "struct ListNode* head, int* nums, int numsSize) {" in DRIVER.starter(shapes.IN_PLACE)


def test_starter_of_a_class() -> None:
    assert DRIVER.starter(shapes.STACK) == (
        """\



typedef struct {
    ~
} MinStack;


MinStack* minStackCreate(int* start, int startSize, char* name) {
    ~
}

void minStackPush(MinStack* obj, int val) {
    ~
}

int minStackTop(MinStack* obj) {
    ~
}

int** minStackGetGrid(MinStack* obj, char** letters, int lettersSize, int* lettersColSize, \
double part, int* retSize, int** retColSize) {
    ~
}

void minStackFree(MinStack* obj) {
    ~
}

/**
 * Your MinStack struct will be instantiated and called as such:
 * MinStack* obj = minStackCreate(start, startSize, name);
 * minStackPush(obj, val);
 ~
 * int param_2 = minStackTop(obj);
 ~
 * int** param_3 = minStackGetGrid(obj, letters, lettersSize, lettersColSize, part, retSize, \
retColSize);
 ~
 * minStackFree(obj);
*/""".replace("~", "")
    )


@pytest.mark.docker
class TestProgram(Promises):
    language = "c"
    solutions = {
        "two_sum": """\
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
  puts("hi"); nums[0] = target; *returnSize = numsSize; return nums; }""",
        "everything": """\
static int read(int value) { return value; }
int*** seeAll(int*** cubes, int cubesSize, int* cubesColSize, int** cubesCol2Size,
    char*** words, int wordsSize, int* wordsColSize, struct ListNode** lists, int listsSize,
    struct TreeNode* root, char mark, long long big, double part, bool sure,
    int* returnSize, int** returnColumnSizes, int*** returnColumn2Sizes) {
  if (sure && wordsColSize[0] == 2 && listsSize == 2)
    printf("%s|%d|%d|%c|%lld|%g", words[0][0], lists[0]->val, read(root->right->val), mark, big,
           part);
  *returnSize = cubesSize; *returnColumnSizes = cubesColSize; *returnColumn2Sizes = cubesCol2Size;
  return cubes;
}""",
        "cut": "int keep(int* nums, int numsSize, int k) { return k; }",
        "in_place": "void behead(struct ListNode* head, int* nums, int n) { head->next = NULL; }",
        "stack": """\
typedef struct { int last; int* start; int startSize; } MinStack;
MinStack* minStackCreate(int* start, int startSize, char* name) {
  MinStack* made = malloc(sizeof *made);
  *made = (MinStack){name[0], start, startSize};
  return made;
}
void minStackPush(MinStack* obj, int val) { obj->last = val; }
int minStackTop(MinStack* obj) { return obj->last; }
int** minStackGetGrid(MinStack* obj, char** letters, int lettersSize, int* lettersColSize,
    double part, int* retSize, int** retColSize) {
  int** rows = malloc(3 * sizeof *rows);
  int* sizes = malloc(3 * sizeof *sizes);
  rows[0] = malloc(sizeof(int)), rows[0][0] = letters[0][0], sizes[0] = lettersColSize[0];
  rows[1] = NULL, sizes[1] = lettersColSize[1];
  rows[2] = obj->start, sizes[2] = obj->startSize;
  *retSize = 3, *retColSize = sizes;
  return rows;
}
void minStackFree(MinStack* obj) { free(obj); }""",
        "count": "int count(struct ListNode* head) { return head ? 1 + count(head->next) : 0; }",
    }
    echoes = {
        "ListNode": ECHO.format("struct ListNode*"),
        "TreeNode": ECHO.format("struct TreeNode*"),
        "string": ECHO.format("char*"),
        "double": ECHO.format("double"),
        "long[]": ECHO_ARRAY.format("long long"),
        "list<ListNode>": ECHO_ARRAY.format("struct ListNode*"),
    }
    crash = "int* twoSum(int* nums, int n, int target, int* returnSize) { abort(); }"
    broken = "int* twoSum(int* nums, int n, int target, int* returnSize) {\n\n return foo; }"
    broken_line = "solution.c:3:"
