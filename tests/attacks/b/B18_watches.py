# @attack B18 descriptors that watch descriptors, in a tower
# @allowed accepted runtime_error time_limit_exceeded
# @why such towers are bounded by the kernel and by the number of descriptors
import os
import select

numbers = input().split()
tower = [select.epoll()]
try:
    while True:
        top = select.epoll()
        for one in tower[-20:]:
            top.register(one, select.EPOLLIN)
        tower.append(top)
except OSError:
    pass
print(sum(map(int, numbers)))
