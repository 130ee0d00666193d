# @attack A08 sleep for ever
# @allowed time_limit_exceeded
# @why the wall clock has a limit of its own
# @essential
# @limits time_ms=200 wall_factor=0
import time

time.sleep(10**6)
