# @attack C02 the right answer, and as much on standard error as is kept of it, and more
# @allowed accepted
# @why standard error is cut without changing the verdict
import sys

sys.stderr.write("é" * 300_000)
print(sum(map(int, input().split())))
