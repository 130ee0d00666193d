# @attack A13 burn kernel time only, by one huge read after the other
# @allowed time_limit_exceeded
# @why a long system call is killed as well
# @limits time_ms=300 wall_factor=1
with open("/dev/urandom", "rb") as source:
    while True:
        source.read(64 << 20)
