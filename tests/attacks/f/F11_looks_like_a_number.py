# @attack   F11 return a value that is equal to everything and of another type than declared
# @allowed  wrong_answer runtime_error
# @why      a value is what it is written as, and is compared where the program is not
# @function
class Everything(float):
    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 42

    def __repr__(self) -> str:
        return "NaN"


class Solution:
    def sum(self, left: int, right: int) -> int:
        return Everything("nan")
