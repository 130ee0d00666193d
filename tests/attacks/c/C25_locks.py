# @attack C25 lock and lease every file that a neighbour uses, for as long as one may
# @allowed time_limit_exceeded
# @why locks do not leave the box, nor outlive the program
# @limits time_ms=500 wall_factor=1
import fcntl
import os

held = []
for path in ("/usr/bin/python3", "/opt/judge/launch", "/opt/judge/supervisor.py", "/box/main.py",
             "/etc/ld.so.cache", "/tmp", "/dev/shm", "/box", "/"):
    if not os.path.exists(path):
        continue
    fd = os.open(path, os.O_RDONLY)
    held.append(fd)
    for lock in (lambda fd: fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB),
                 lambda fd: fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_RDLCK),
                 lambda fd: fcntl.lockf(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)):
        try:
            lock(fd)
        except OSError:
            pass
while True:
    pass
