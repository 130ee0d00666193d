# @attack F24 carry a hidden input out by exit code, signal, time, memory and size of output
# @allowed runtime_error
# @why of a hidden case its owner sees the verdict; SECURITY.md says what that leaves
import sys

numbers = sys.stdin.read()
print(sum(map(int, numbers.split())))
sys.exit(1 + int(numbers.split()[0]) % 200 if len(numbers) > 10 else 0)
