# @attack B06 hold memory in what the kernel keeps for names: files without content, without end
# @allowed accepted memory_limit_exceeded
# @why names are limited in number, and are gone before the next run
# @limits time_ms=4000
import os

numbers = input().split()
kept = []
try:
    while True:
        fd = os.memfd_create("x" * 200)
        kept.append(os.open(f"/proc/self/fd/{fd}", os.O_RDWR))
        os.close(fd)
except OSError:
    pass
for number in range(8000):
    try:
        os.symlink("y" * 4000, "/tmp/" + f"{number:0255d}"[-255:])
    except OSError:
        break
print(sum(map(int, numbers)))
