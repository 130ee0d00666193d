# @attack A03 the work is cut in pieces, each done by a child that stays a zombie
# @allowed time_limit_exceeded
# @why CPU time of children that nobody waited for counts
# @limits time_ms=300 wall_factor=3
import os
import time

numbers = input().split()
for _ in range(30):
    if os.fork() == 0:
        end = time.process_time() + 0.05
        while time.process_time() < end:
            pass
        os._exit(0)
    time.sleep(0.05)
print(sum(map(int, numbers)))
