# @attack A01 the shell's own fork bomb
# @allowed time_limit_exceeded runtime_error wrong_answer
# @why a shell in the box is a program like any other
# @limits time_ms=300 wall_factor=1
import os

os.execv("/bin/sh", ["sh", "-c", "bomb() { bomb | bomb & }; bomb; while :; do :; done"])
