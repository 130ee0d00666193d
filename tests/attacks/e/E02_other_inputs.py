# @attack E02 look for the inputs of other cases
# @allowed accepted
# @why there is one input in the box, and nothing tells which or how many there are
# @essential
import os
import sys

numbers = sys.stdin.read()
found = [
    os.path.join(folder, name)
    for top in ("/box", "/tmp", "/dev/shm", "/dev/mqueue", "/var/tmp", "/home", "/srv", "/mnt", "/media")
    for folder, _, files in os.walk(top)
    for name in files
    if os.path.join(folder, name) != __file__
]
os.lseek(0, 0, os.SEEK_SET)
again = os.read(0, 1 << 20).decode()
beyond = os.pread(0, 1 << 20, len(numbers))
if again != numbers or beyond:
    found.append("stdin")
found += [path for path in ("/proc/1/fd/0", "/proc/1/fdinfo/0") if os.access(path, os.R_OK)]
print(found or sum(map(int, numbers.split())))
