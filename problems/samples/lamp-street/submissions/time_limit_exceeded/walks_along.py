# Walks from lamp to lamp for each question.
import sys

read = sys.stdin.readline
n, q = map(int, read().split())
lamps = [lamp == "1" for lamp in read().strip()]
for _ in range(q):
    event, *numbers = read().split()
    if event == "S":
        lamp = int(numbers[0]) - 1
        lamps[lamp] = not lamps[lamp]
        continue
    best = run = 0
    for lamp in range(int(numbers[0]) - 1, int(numbers[1])):
        run = run + 1 if lamps[lamp] else 0
        best = max(best, run)
    print(best)
