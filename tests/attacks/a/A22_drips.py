# @attack A22 one byte of output every 50 ms, for ever
# @allowed time_limit_exceeded
# @why slow output is not activity
# @limits time_ms=200 wall_factor=0
import time

while True:
    print(4, end="", flush=True)
    time.sleep(0.05)
