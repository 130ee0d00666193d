# @attack E24 send a word to the next run: by files, names, sockets, locks, free space
# @allowed accepted
# @why all that a run can change is back as it was; only timing is left, and SECURITY.md says so
import fcntl
import os
import socket
import sys

heard = []
for folder, most in (("/tmp", 8191), ("/dev/shm", 255)):
    state = os.statvfs(folder)
    if state.f_ffree != most or state.f_bfree != state.f_blocks or os.listdir(folder):
        heard.append(folder)
word = socket.socket(socket.AF_UNIX)
try:
    word.connect("\0word")
    heard.append("a socket")
except OSError:
    pass
word = socket.socket(socket.AF_UNIX)
word.bind("\0word")
word.listen()
for path in ("/etc/passwd", "/usr/bin/python3", "/opt/judge/launch", "/box/main.py"):
    file = open(path, "rb")  # noqa: SIM115 - held to the end
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.set_inheritable(file.fileno(), True)
    except OSError:
        heard.append(path)
for path in ("/tmp", "/dev/shm", "/box"):
    try:
        os.utime(path, (1, 1))
        heard.append(f"time of {path}")
    except OSError:
        pass
if os.fork() == 0:
    os.setsid()
    while True:
        pass
for folder in ("/tmp", "/dev/shm"):
    with open(f"{folder}/word", "w") as left:
        left.write("x" * 100_000)
print(heard or sum(map(int, sys.stdin.read().split())))
