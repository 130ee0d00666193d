# Adds up the times of every single ride.
import sys

numbers = iter(map(int, sys.stdin.read().split()))
n, q = next(numbers), next(numbers)
times = [next(numbers) for _ in range(n)]
total = sum(times)
for a, b in zip(numbers, numbers):
    ride = 0
    for stop in range(min(a, b) - 1, max(a, b) - 1):
        ride += times[stop]
    print(min(ride, total - ride))
