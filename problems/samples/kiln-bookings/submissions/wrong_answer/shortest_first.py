# Prefers short bookings: one between two long ones costs both.
import sys
from bisect import bisect_left

numbers = list(map(int, sys.stdin.read().split()))
bookings = zip(numbers[1::2], numbers[2::2])

accepted: list[tuple[int, int]] = []
for start, end in sorted(bookings, key=lambda booking: booking[1] - booking[0]):
    place = bisect_left(accepted, (start, end))
    after_last = place == 0 or accepted[place - 1][1] <= start
    before_next = place == len(accepted) or end <= accepted[place][0]
    if after_last and before_next:
        accepted.insert(place, (start, end))
print(len(accepted))
