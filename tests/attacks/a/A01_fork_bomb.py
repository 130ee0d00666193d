# @attack A01 fork bomb that never stops trying
# @allowed time_limit_exceeded runtime_error
# @why processes are limited, and every last one of them is killed
# @essential
# @limits time_ms=300 wall_factor=1
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
