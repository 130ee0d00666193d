# @attack B05 hold memory in extended attributes of files
# @allowed accepted memory_limit_exceeded runtime_error
# @why what the kernel keeps for the program is bounded, and gone with the file
import os

numbers = input().split()
try:
    for number in range(5000):
        path = f"/tmp/{number}"
        open(path, "w").close()
        for name in range(4):
            os.setxattr(path, f"user.{name}", os.urandom(32768) * 2)
except OSError:
    pass
print(sum(map(int, numbers)))
