# @attack A02 children leave the session and ignore every signal; the parent waits for ever
# @allowed time_limit_exceeded
# @why a session of one's own is no way out: everything in the box is killed
# @essential
# @limits time_ms=300 wall_factor=0
import os
import signal

for number in set(range(1, 65)) - {9, 19, 32, 33}:
    signal.signal(number, signal.SIG_IGN)
for _ in range(10):
    if os.fork() == 0:
        os.setsid()
        if os.fork():
            os._exit(0)
        while True:
            signal.pause()
while True:
    signal.pause()
