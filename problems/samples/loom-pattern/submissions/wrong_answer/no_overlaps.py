# str.count() leaves out places that overlap, and a pattern need not be short or start early.
n, k = map(int, input().split())
ribbon = input()

low, high = 0, min(n - k + 1, 40)
while low < high:
    middle = (low + high + 1) // 2
    blocks = {ribbon[i : i + middle] for i in range(min(200, n - middle + 1))}
    if any(ribbon.count(block) >= k for block in blocks):
        low = middle
    else:
        high = middle - 1
print(low)
