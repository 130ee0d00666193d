input()
# The best total if the press stood still, ran one day, ran two days in a row.
idle = first = second = 0
for litres in map(int, input().split()):
    idle, first, second = max(idle, first, second), idle + litres, first + litres
print(max(idle, first, second))
