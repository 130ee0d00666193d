# @attack B14 keys that all have one hash
# @allowed time_limit_exceeded
# @why the program's own slowness is its own
# @limits time_ms=300 wall_factor=1
table = {}
for number in range(100_000):
    table[number * (2**61 - 1)] = number
