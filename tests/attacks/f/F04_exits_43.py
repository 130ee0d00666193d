# @attack F04 the right answer with the code by which validators refuse
# @allowed runtime_error
# @why a program's exit code and a validator's are never mixed: it is an error, no wrong answer
import sys

print(sum(map(int, sys.stdin.read().split())))
sys.exit(43)
