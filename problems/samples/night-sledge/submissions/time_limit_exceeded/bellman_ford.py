# Looks at all tracks again for as many rounds as there are huts.
import sys

numbers = iter(map(int, sys.stdin.read().split()))
n, m = next(numbers), next(numbers)
tracks = list(zip(numbers, numbers, numbers))
tracks += [(b, a, minutes) for a, b, minutes in tracks]

never = float("inf")
fresh = [never] * (n + 1)
tired = [never] * (n + 1)
fresh[1] = tired[1] = 0
for _ in range(n):
    for a, b, minutes in tracks:
        fresh[b] = min(fresh[b], fresh[a] + minutes)
        tired[b] = min(tired[b], tired[a] + minutes, fresh[a] + minutes // 2)
print(-1 if tired[n] == never else tired[n])
