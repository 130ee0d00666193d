# @attack A27 processes that only rename, link and remove, all in one folder
# @allowed time_limit_exceeded runtime_error
# @why they can be killed, and what they leave can be removed
# @limits time_ms=500 wall_factor=1
import os

for _ in range(20):
    if os.fork() == 0:
        break
os.chdir("/tmp")
number = 0
while True:
    number += 1
    name = f"{number % 97}"
    for step in (os.mkdir, os.rmdir, lambda n: open(n, "w").close(), lambda n: os.rename(n, "x")):
        try:
            step(name)
        except OSError:
            pass
