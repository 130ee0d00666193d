# @attack B13 a number with billions of digits
# @allowed time_limit_exceeded memory_limit_exceeded
# @why one operation that never returns is killed as a loop is
# @limits time_ms=500 wall_factor=1
print(7 ** (7**11) % 10)
