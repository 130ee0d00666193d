# Reverses the order and forgets to mirror the letters.
for _ in range(int(input())):
    sign = input()
    print("same" if sign == sign[::-1] else "different")
