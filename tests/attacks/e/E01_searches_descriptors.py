# @attack E01 look for the answer in what is open, here and in every other process
# @allowed accepted
# @why only the program's own three files are open, and nobody else's can be listed
import os
import sys

numbers = sys.stdin.read()
answer = sum(map(int, numbers.split()))
found = []
for process in filter(str.isdigit, os.listdir("/proc")):
    for kind in ("fd", "map_files", "task"):
        try:
            names = os.listdir(f"/proc/{process}/{kind}")
        except OSError:
            continue
        if kind != "task" and int(process) != os.getpid():
            found.append((process, kind))
        for name in names if kind == "fd" else ():
            try:
                with open(f"/proc/{process}/fd/{name}", "rb") as file:
                    if name != "0" and str(answer).encode() in file.read(1 << 20):
                        found.append((process, name))
            except OSError:
                pass
print(found or answer)
