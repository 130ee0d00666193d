# Goes through all bookings again to find each next one.
import sys

numbers = list(map(int, sys.stdin.read().split()))
bookings = list(zip(numbers[1::2], numbers[2::2]))

accepted = free_from = 0
while True:
    ends = [end for start, end in bookings if start >= free_from]
    if not ends:
        break
    accepted += 1
    free_from = min(ends)
print(accepted)
