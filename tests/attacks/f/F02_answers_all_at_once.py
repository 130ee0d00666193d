# @attack   F02 write answers for all cases before any of them was given, then leave
# @allowed  runtime_error
# @why      an answer counts only in its turn: the launcher ends who speaks before
# @function
# @essential
import os


class Solution:
    def sum(self, left: int, right: int) -> int:
        os.write(3, b"42\n585987448203\n" * 50)
        os._exit(0)
