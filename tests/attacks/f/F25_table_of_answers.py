# @attack F25 a table of the answers that the problem's page shows
# @allowed wrong_answer
# @why hidden cases decide
import sys

print({"20 22\n": 42, "1 2\n": 3}.get(sys.stdin.read(), 0))
