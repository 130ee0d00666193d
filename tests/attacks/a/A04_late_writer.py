# @attack A04 the parent ends without an answer; a child that holds its output writes it later
# @allowed wrong_answer
# @why the program's end fixes its output, and nobody waits for the child
# @essential
import os
import time

numbers = input().split()
if os.fork() == 0:
    os.setsid()
    time.sleep(0.2)
    print(sum(map(int, numbers)), flush=True)
