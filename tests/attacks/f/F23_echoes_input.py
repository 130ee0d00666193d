# @attack F23 print the input, to read hidden cases later
# @allowed wrong_answer
# @why the output of a hidden case is for staff only
# @essential
import sys

print(sys.stdin.read())
