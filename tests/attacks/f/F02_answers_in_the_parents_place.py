# @attack   F02 fork, so that two processes answer the same case
# @allowed  runtime_error
# @why      the second answer comes out of turn, whoever gives it
# @function
import os


class Solution:
    def sum(self, left: int, right: int) -> int:
        os.fork()
        return left + right
