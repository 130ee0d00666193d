# @attack A07 children that end and are never waited for, as many as there can be
# @allowed accepted runtime_error
# @why zombies count as processes, and the box reaps them
# @essential
import os

numbers = input().split()
try:
    while True:
        if os.fork() == 0:
            os._exit(0)
except OSError:
    print(sum(map(int, numbers)))
