# Looks for a stone above the highest one when there is sand to spare: IndexError.
n, sand = map(int, input().split())
heights = sorted(map(int, input().split()))

low = 0  # the stones up to this one are level
while (heights[low + 1] - heights[low]) * (low + 1) <= sand:
    sand -= (heights[low + 1] - heights[low]) * (low + 1)
    low += 1
print(heights[low] + sand // (low + 1))
