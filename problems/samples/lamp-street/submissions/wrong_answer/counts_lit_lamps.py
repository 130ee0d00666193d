# Counts all lit lamps on the way.
import sys

read = sys.stdin.readline
n, q = map(int, read().split())
lamps = bytearray(read().strip().encode())
for _ in range(q):
    event, *numbers = read().split()
    if event == "S":
        lamps[int(numbers[0]) - 1] ^= 1
    else:
        print(lamps.count(b"1", int(numbers[0]) - 1, int(numbers[1])))
