# @attack A19 the program's own clocks are made to say that no time has passed
# @allowed time_limit_exceeded
# @why times are measured outside the program
# @limits time_ms=300 wall_factor=1
import time

real = time.process_time
end = real() + 0.6
for name in ("time", "process_time", "perf_counter", "monotonic"):
    setattr(time, name, lambda: 0.0)
numbers = input().split()
while real() < end:
    pass
print(sum(map(int, numbers)))
