# @attack C05 the right answer in UTF-16
# @allowed wrong_answer
# @why an answer is compared as bytes
import sys

sys.stdout.buffer.write(str(sum(map(int, input().split()))).encode("utf-16"))
