# Keeps a copy of each block of the length it tries.
from collections import Counter

n, k = map(int, input().split())
ribbon = input()

low, high = 0, n - k + 1
while low < high:
    middle = (low + high + 1) // 2
    blocks = Counter(ribbon[i : i + middle] for i in range(n - middle + 1))
    if max(blocks.values()) >= k:
        low = middle
    else:
        high = middle - 1
print(low)
