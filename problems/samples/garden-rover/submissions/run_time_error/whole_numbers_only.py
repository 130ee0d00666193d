# int("10.5") is a ValueError.
from math import cos, hypot, radians, sin

x = y = heading = 0.0
for _ in range(int(input())):
    command, number = input().split()
    amount = int(number)
    if command == "F":
        x += amount * cos(radians(heading))
        y += amount * sin(radians(heading))
    else:
        heading += amount if command == "L" else -amount
print(f"{hypot(x, y):.7f}")
