import sys
from itertools import accumulate

numbers = iter(map(int, sys.stdin.read().split()))
n, q = next(numbers), next(numbers)
start = list(accumulate((next(numbers) for _ in range(n)), initial=0))
for a, b in zip(numbers, numbers):
    ride = abs(start[a - 1] - start[b - 1])
    print(min(ride, start[n] - ride))
