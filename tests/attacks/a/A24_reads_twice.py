# @attack A24 read a large input again and again, by every name it has
# @allowed accepted
# @why the input is a file, which stays as it is
# @padding 8192
import os

texts = []
for name in ("/dev/stdin", "/proc/self/fd/0", 0):
    if name == 0:
        os.lseek(0, 0, 0)
    with open(name) as file:
        texts.append(file.read())
assert texts[0] == texts[1] == texts[2]
print(sum(map(int, texts[0].split())))
