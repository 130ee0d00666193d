# Thinks that the highest stone is as high as the path can get.
n, sand = map(int, input().split())
heights = list(map(int, input().split()))

low, high = min(heights), max(heights)
while low < high:
    middle = (low + high + 1) // 2
    if sum(middle - height for height in heights if height < middle) <= sand:
        low = middle
    else:
        high = middle - 1
print(low)
