# @attack C02 the right answer, and standard error without end
# @allowed output_limit_exceeded
# @why standard error has the same cap
# @essential
import sys

print(sum(map(int, input().split())), flush=True)
while True:
    sys.stderr.write("x" * 65536)
