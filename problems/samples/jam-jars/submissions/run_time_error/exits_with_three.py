# The answer is right, the exit code says that something went wrong.
import sys

a, b = map(int, input().split())
print(a + b)
sys.exit(3)
