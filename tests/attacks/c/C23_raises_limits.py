# @attack C23 write to every file of /proc, /sys and the control groups
# @allowed accepted
# @why nothing there can be written but what concerns the program alone
# @limits time_ms=4000
import os
import stat

OWN = ("/proc/self/", "/proc/thread-self/", f"/proc/{os.getpid()}/")
numbers = input().split()
written = []
for top in ("/sys", "/proc"):
    for folder, folders, names in os.walk(top):
        folders[:] = [one for one in folders if one not in ("task", "fd", "fdinfo", "map_files")]
        for name in names:
            path = os.path.join(folder, name)
            if path.startswith(OWN) or os.path.islink(path):
                continue
            try:
                fd = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                continue
            try:
                if not stat.S_ISCHR(os.fstat(fd).st_mode):  # what is masked is /dev/null
                    os.write(fd, b"0")
                    written.append(path)
            except OSError:
                pass
            os.close(fd)
for path in ("/sys/fs/cgroup/x", "/sys/fs/cgroup/memory/x", "/sys/fs/cgroup/pids/x"):
    try:
        os.mkdir(path)
        written.append(path)
    except OSError:
        pass
print(sum(map(int, numbers)), *written)
