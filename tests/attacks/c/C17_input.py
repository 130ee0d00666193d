# @attack C17 overwrite, cut off, map and delete the input; the next case must not notice
# @allowed accepted
# @why each case has an input of its own that can only be read
# @essential
import mmap
import os

text = input()
for spoil in (
    lambda: os.ftruncate(0, 0),
    lambda: os.pwrite(0, b"1 1", 0),
    lambda: os.open("/dev/stdin", os.O_WRONLY | os.O_TRUNC),
    lambda: os.open("/proc/self/fd/0", os.O_RDWR),
    lambda: os.fchmod(0, 0o666),
    lambda: os.fchown(0, os.getuid(), -1),
    lambda: mmap.mmap(0, 4096, mmap.MAP_SHARED, mmap.PROT_WRITE),
    lambda: os.unlink("/proc/self/fd/0"),
    lambda: os.posix_fallocate(0, 0, 1 << 20),
):
    try:
        spoil()
        print("spoilt")
    except (OSError, ValueError):
        pass
print(sum(map(int, text.split())))
