# @attack B17 read every file there is, so that the cache of the disk counts as memory
# @allowed accepted
# @why the cache of files is not the program's memory
# @limits time_ms=4000
import os

numbers = input().split()
left = 300 << 20
for folder, _, names in os.walk("/usr"):
    for name in names:
        path = os.path.join(folder, name)
        if left > 0 and os.path.isfile(path) and not os.path.islink(path):
            with open(path, "rb") as file:
                while chunk := file.read(1 << 20):
                    left -= len(chunk)
print(sum(map(int, numbers)))
