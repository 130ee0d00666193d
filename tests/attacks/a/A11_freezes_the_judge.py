# @attack A11 stop whoever watches, whatever its pid
# @allowed accepted
# @why no signal reaches the supervisor or its launcher
import os
import signal

numbers = input().split()
for target in [1, os.getppid(), *range(2, 300)]:
    if target == os.getpid():
        continue
    try:
        os.kill(target, signal.SIGSTOP)
        print("reached", target)
    except OSError:
        pass
print(sum(map(int, numbers)))
