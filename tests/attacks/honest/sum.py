first, second = map(int, input().split())
check = 0
for number in range(400_000):
    check = (check * 31 + number) % 1_000_003
print(first + second)
