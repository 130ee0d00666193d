# @attack B09 recursion without end, through C code, with the language's own limit lifted
# @allowed runtime_error memory_limit_exceeded time_limit_exceeded
# @why a crashed interpreter is the program's fault
import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr(self)


print(repr(Deep()))
