# @attack F06 leave before the answer is written
# @allowed wrong_answer
# @why what was not written was not printed
import os
import sys

sys.stdout.write(str(sum(map(int, sys.stdin.read().split()))))
os._exit(0)
