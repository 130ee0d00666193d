# Pours every single bucket under the stone that is lowest just then.
from heapq import heapify, heapreplace

n, sand = map(int, input().split())
heights = list(map(int, input().split()))
heapify(heights)
for _ in range(sand):
    heapreplace(heights, heights[0] + 1)
print(heights[0])
