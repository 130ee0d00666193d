n = int(input())
for i in range(1, n + 1):
    print(" " * (n - i + 1) + "|" + "\\" * i)
print("\\" + "_" * (2 * n) + "/")
