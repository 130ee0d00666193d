# @attack C10 every name that a file may have and a shell would trip over
# @allowed accepted
# @why names are bytes, and no shell sees them
# @essential
import os

numbers = input().split()
names = [bytes([byte]) for byte in range(1, 256) if byte not in b"/."]
names += [b"-rf", b"--", b"..\n", b"...", b"$(id)", b"`id`", b"'; id #", b'"', b"\xff" * 255]
names += ["\u202e".encode(), b"\x1b[2J", b"%s%n", b"*", b"{}", b" ", b"con", b"\xed\xa0\x80"]
for folder in (b"/tmp", b"/dev/shm"):
    for number, name in enumerate(dict.fromkeys(names)):
        try:
            if number % 2:
                os.mkdir(os.path.join(folder, name))
            else:
                open(os.path.join(folder, name), "w").close()
        except OSError:
            if folder == b"/tmp":
                raise
print(sum(map(int, numbers)))
