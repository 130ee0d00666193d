# @attack A03 an orphan computes beyond the limit while the program itself sleeps, then answers
# @allowed time_limit_exceeded
# @why CPU time of all descendants counts, whoever waited for them
# @essential
# @limits time_ms=300 wall_factor=3
import os
import time

numbers = input().split()
reader, writer = os.pipe()
if os.fork() == 0:
    if os.fork() == 0:
        end = time.process_time() + 0.6
        while time.process_time() < end:
            pass
        os.write(writer, b"x")
    os._exit(0)
os.read(reader, 1)
print(sum(map(int, numbers)))
