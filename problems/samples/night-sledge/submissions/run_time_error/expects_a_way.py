# Pops from the empty heap when there is no way: IndexError.
import sys
from heapq import heappop, heappush

numbers = iter(map(int, sys.stdin.read().split()))
n, m = next(numbers), next(numbers)
tracks = [[] for _ in range(n + 1)]
for a, b, minutes in zip(numbers, numbers, numbers):
    tracks[a].append((b, minutes))
    tracks[b].append((a, minutes))

due = [(0, 1, False)]
seen = set()
while True:
    minute, hut, tired = heappop(due)
    if hut == n:
        break
    if (hut, tired) in seen:
        continue
    seen.add((hut, tired))
    for near, minutes in tracks[hut]:
        heappush(due, (minute + minutes, near, tired))
        if not tired:
            heappush(due, (minute + minutes // 2, near, True))
print(minute)
