# @attack C11 links to what is not the program's, at every name that the judge may use
# @allowed accepted
# @why nobody who may read more follows them
# @essential
import os

numbers = input().split()
targets = ["/etc/passwd", "/proc/1/environ", "/proc/1/root", "/box", "/", "/opt/judge/launch"]
names = ["main", "main.py", "program", "build", "stdin", "stdout", "stderr", "report", "core", "tmp"]
for folder in ("/tmp", "/dev/shm"):
    for name in names:
        for target in targets:
            os.symlink(target, f"{folder}/{name}-{targets.index(target)}")
        os.symlink(targets[names.index(name) % 6], f"{folder}/{name}")
os.symlink("loop", "/tmp/loop")
print(sum(map(int, numbers)))
