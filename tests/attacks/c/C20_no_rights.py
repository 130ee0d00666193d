# @attack C20 take every right away from everything, itself included; set every flag and attribute
# @allowed accepted
# @why its owner can give the rights back, and flags for root are refused
# @essential
import ctypes
import fcntl
import os
import struct

numbers = input().split()
os.makedirs("/tmp/a/b/c")
for path in ("/tmp/a/b/c/file", "/tmp/a/b/file", "/tmp/a/file", "/tmp/file"):
    fd = os.open(path, os.O_CREAT | os.O_RDWR)
    for flag in (0x10, 0x20, 0x40, 0x80, 0x800):
        try:
            fcntl.ioctl(fd, 0x40086602, struct.pack("l", flag))
        except OSError:
            pass
    os.fchmod(fd, 0)
for name in ("system.posix_acl_access", "user.note", "security.capability", "trusted.note"):
    try:
        os.setxattr("/tmp/a", name, b"\x02\x00\x00\x00" + b"\x00" * 20)
    except OSError:
        pass
for path in ("/tmp/a/b/c", "/tmp/a/b", "/tmp/a"):
    os.chmod(path, 0o7000)
ctypes.CDLL(None).prctl(4, 0)  # not dumpable: /proc/self belongs to root
print(sum(map(int, numbers)))
