# @attack F27 make the output a terabyte of nothing, then a little
# @allowed output_limit_exceeded runtime_error wrong_answer
# @why the size is capped while it runs, and what is read is capped again
import os
import sys

numbers = sys.stdin.read()
for size in (1 << 40, 1 << 30, 1 << 20, 900_000):
    try:
        os.ftruncate(1, size)
    except OSError:
        pass
os.lseek(1, 800_000, os.SEEK_SET)
print(sum(map(int, numbers.split())), flush=True)
