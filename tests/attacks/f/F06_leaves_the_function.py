# @attack   F06 end the process in the middle of a case, with status 0 and everything printed
# @allowed  runtime_error
# @why      who leaves without an answer has given none
# @function
import os


class Solution:
    def sum(self, left: int, right: int) -> int:
        print(left + right, flush=True)
        os._exit(0)
