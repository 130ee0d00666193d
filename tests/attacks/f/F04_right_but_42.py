# @attack F04 the right answer with the code by which validators accept
# @allowed runtime_error
# @why a program that ends with another code than 0 has failed
import sys

print(sum(map(int, sys.stdin.read().split())))
sys.exit(42)
