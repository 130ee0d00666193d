# @attack C05 text whose cut falls in the middle of a character
# @allowed wrong_answer
# @why a cut character is replaced
import sys

sys.stdout.write("x" + "🐢" * 20_000)
sys.stderr.write("xy" + "🐢" * 20_000)
