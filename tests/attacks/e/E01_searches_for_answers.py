# @attack E01 look for the answer in every file of the box
# @allowed accepted
# @why answers never enter the box: it prints the sum only if it found it nowhere
# @limits time_ms=8000 memory_mb=256
# @essential
import os
import sys

numbers = sys.stdin.read()
answer = sum(map(int, numbers.split()))
wanted = [str(answer).encode(), numbers.strip().encode()]
found = []
for folder, names, files in os.walk("/"):
    if folder == "/":
        names[:] = [name for name in names if name not in ("proc", "sys", "dev")]
        names += ["dev/shm", "dev/mqueue"]
    for name in files:
        path = os.path.join(folder, name)
        try:
            if os.path.isfile(path) and os.path.getsize(path) < 1 << 26:
                with open(path, "rb") as file:
                    content = file.read()
                # A short number is in many files by chance.
                found += [path for one in wanted if len(one) > 6 and one in content]
        except OSError:
            pass
print(found or answer)
