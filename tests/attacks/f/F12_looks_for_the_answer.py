# @attack   F12 show all that the driver knows: frames, globals, live objects, unread input
# @allowed  wrong_answer
# @why      neither answers nor later inputs are in the process
# @function
import gc
import os
import sys


class Solution:
    def sum(self, left: int, right: int) -> int:
        if left < 100:
            return left + right
        frame = sys._getframe()
        while frame:
            print(frame.f_locals, frame.f_globals.keys())
            frame = frame.f_back
        print([one for one in gc.get_objects() if isinstance(one, (list, tuple, dict))][-500:])
        os.set_blocking(0, False)
        try:
            print(os.read(0, 65536))
        except OSError as nothing:
            print(nothing)
        return -1
