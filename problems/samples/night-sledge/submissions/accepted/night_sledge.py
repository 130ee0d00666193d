import sys
from heapq import heappop, heappush


def soonest(n, tracks):
    """Dijkstra over pairs (hut, whether the dogs are tired)."""
    due = [(0, 1, False)]
    seen = set()
    while due:
        minute, hut, tired = heappop(due)
        if hut == n:
            return minute
        if (hut, tired) in seen:
            continue
        seen.add((hut, tired))
        for near, minutes in tracks[hut]:
            heappush(due, (minute + minutes, near, tired))
            if not tired:
                heappush(due, (minute + minutes // 2, near, True))
    return -1


numbers = iter(map(int, sys.stdin.read().split()))
n, m = next(numbers), next(numbers)
tracks = [[] for _ in range(n + 1)]
for a, b, minutes in zip(numbers, numbers, numbers):
    tracks[a].append((b, minutes))
    tracks[b].append((a, minutes))
print(soonest(n, tracks))
