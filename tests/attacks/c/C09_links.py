# @attack C09 hard links, symbolic links, pipes and sockets without end
# @allowed accepted
# @why a name is a name, whatever it names
# @limits time_ms=3000
import os
import socket

numbers = input().split()
os.chdir("/tmp")
open("file", "w").close()
try:
    for number in range(1_000_000):
        os.link("file", f"h{number}")
        os.symlink("/" + "x/" * 1000, f"s{number}")
        os.mkfifo(f"p{number}")
        one = socket.socket(socket.AF_UNIX)
        one.bind(f"u{number}")
        one.close()
except OSError:
    pass
print(sum(map(int, numbers)))
