# @attack   F08 replace what the driver may write answers with, then return nothing of use
# @allowed  wrong_answer runtime_error
# @why      whatever the driver has become, only the right value in its turn is accepted
# @function
# @essential
import builtins
import json
import os


class Solution:
    def sum(self, left: int, right: int) -> int:
        json.dumps = lambda *a, **k: "42"
        json.JSONEncoder.encode = lambda *a, **k: "42"
        os.write = lambda fd, data: len(data)
        builtins.str = builtins.repr = lambda value: "42"
        builtins.isinstance = lambda *a: True
        return "forty-two"
