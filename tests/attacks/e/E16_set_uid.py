# @attack E16 find, or make, a program that runs with more rights
# @allowed accepted
# @why the image has none, no mount honours any, and no exec gains privileges
# @limits time_ms=5000
# @essential
import os
import shutil
import stat
import subprocess
import sys

gained = []
for folder, names, files in os.walk("/"):
    if folder == "/":
        names[:] = [name for name in names if name not in ("proc", "sys")]
    for name in files:
        path = os.path.join(folder, name)
        try:
            info = os.lstat(path)
            if stat.S_ISREG(info.st_mode) and info.st_mode & 0o6000:
                gained.append(path)
            if stat.S_ISREG(info.st_mode) and "security.capability" in os.listxattr(path):
                gained.append(path)
        except OSError:
            pass
for place in ("/tmp", "/dev/shm"):
    shutil.copy("/usr/bin/id", f"{place}/id")
    os.chmod(f"{place}/id", 0o6777)
    try:
        done = subprocess.run([f"{place}/id", "-u"], capture_output=True, check=False)
        gained.append((place, done.stdout))
    except OSError:
        pass
for change in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setgroups([0])):
    try:
        change()
        gained.append("an id")
    except OSError:
        pass
print(gained or sum(map(int, sys.stdin.read().split())))
