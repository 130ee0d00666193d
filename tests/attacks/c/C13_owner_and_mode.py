# @attack C13 links that would have the program folder and the supervisor changed or removed
# @allowed accepted
# @why owner, mode and content of a link's target stay as they are
import hashlib
import os

numbers = input().split()
watched = ["/box", "/box/main.py", "/opt/judge/launch", "/etc/passwd", "/usr/bin/python3"]


def state(path):
    info = os.stat(path)
    return (info.st_uid, info.st_gid, info.st_mode, info.st_nlink, info.st_size)


for path in watched[:4]:
    assert state(path)[0] == 0, path
    for change in (os.unlink, lambda p: os.chmod(p, 0o777), lambda p: os.chown(p, 1, 1), os.rmdir):
        try:
            change(path)
            print("changed", path)
        except OSError:
            pass
    os.makedirs(f"/tmp/{hashlib.md5(path.encode()).hexdigest()}")
    os.symlink(path, f"/tmp/{hashlib.md5(path.encode()).hexdigest()}/link")
    os.chmod(f"/tmp/{hashlib.md5(path.encode()).hexdigest()}", 0)
print(sum(map(int, numbers)))
