import sys

numbers = list(map(int, sys.stdin.read().split()))
bookings = zip(numbers[1::2], numbers[2::2])

accepted = free_from = 0
for start, end in sorted(bookings, key=lambda booking: booking[1]):
    if start >= free_from:
        accepted += 1
        free_from = end
print(accepted)
