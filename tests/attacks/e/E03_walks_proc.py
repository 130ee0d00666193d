# @attack E03 read what the kernel tells about other processes
# @allowed accepted
# @why all that is private to the supervisor and the launcher is closed to another uid
# @essential
import os
import sys

PRIVATE = (
    "auxv", "clear_refs", "cwd", "environ", "exe", "fd", "fdinfo", "io", "map_files", "maps", "mem",
    "ns/mnt", "ns/user", "pagemap", "personality", "root", "smaps", "stack", "syscall", "timerslack_ns",
)
WRITABLE = ("clear_refs", "comm", "coredump_filter", "mem", "oom_adj", "oom_score_adj", "sched", "uid_map")
opened = []
for process in filter(str.isdigit, os.listdir("/proc")):
    if int(process) == os.getpid():
        continue
    for name in PRIVATE:
        path = f"/proc/{process}/{name}"
        try:
            if os.path.islink(path):
                opened.append((path, os.readlink(path)))
            elif os.path.isdir(path):
                opened.append((path, os.listdir(path)))
            else:
                with open(path, "rb") as file:
                    if file.read(4096):
                        opened.append(path)
        except OSError:
            pass
    for name in WRITABLE:
        path = f"/proc/{process}/{name}"
        try:
            os.close(os.open(path, os.O_WRONLY))
            opened.append((path, "written"))
        except OSError:
            pass
print(opened or sum(map(int, sys.stdin.read().split())))
