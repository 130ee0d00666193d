# @attack F04 end with the code by which validators accept
# @allowed runtime_error
# @why a program's exit code and a validator's are never mixed
# @essential
import sys

print(0)
sys.exit(42)
