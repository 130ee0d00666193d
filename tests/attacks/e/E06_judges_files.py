# @attack E06 read, change and run the judge's own files in the box
# @allowed accepted
# @why they hold no secret, nobody can write them, and the launcher refuses another parent
# @essential
import os
import subprocess
import sys

gained = []
for name in ("launch", "supervisor.py"):
    path = f"/opt/judge/{name}"
    for attempt in (
        lambda: os.open(path, os.O_WRONLY),
        lambda: os.chmod(path, 0o777),
        lambda: os.unlink(path),
        lambda: os.rename(path, "/tmp/x"),
        lambda: os.symlink("/tmp/x", path + ".new"),
    ):
        try:
            attempt()
            gained.append(path)
        except OSError:
            pass
for uid in ("0", "1", str(os.getuid())):
    limits = ["100000", "100000", "9999999", "100000", "1000", "100000"]
    argv = ["/opt/judge/launch", "run", uid, *limits, "/tmp", "/usr/bin/id", "-u"]
    done = subprocess.run(argv, capture_output=True, pass_fds=(), check=False)
    if done.returncode == 0 or done.stdout:
        gained.append((uid, done.stdout))
supervisor = subprocess.run(
    [sys.executable, "-I", "/opt/judge/supervisor.py", "0"], input=b"", capture_output=True, check=False
)
if supervisor.returncode == 0:
    gained.append("a supervisor of its own")
print(gained or sum(map(int, sys.stdin.read().split())))
