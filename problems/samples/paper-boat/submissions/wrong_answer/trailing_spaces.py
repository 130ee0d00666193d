# Fills every row of the sail up to the width of the hull.
n = int(input())
for i in range(1, n + 1):
    print((" " * (n - i + 1) + "|" + "\\" * i).ljust(2 * n + 2))
print("\\" + "_" * (2 * n) + "/")
