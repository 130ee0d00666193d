# @attack F04 die with the words of a program that ran out of memory
# @allowed runtime_error memory_limit_exceeded
# @why it may choose between two failures, and gains nothing
import os
import sys

print(sum(map(int, sys.stdin.read().split())), flush=True)
sys.stderr.write("MemoryError\nKilled\nOut of memory: Killed process 1 (python3)\n")
sys.stderr.flush()
os._exit(1)
