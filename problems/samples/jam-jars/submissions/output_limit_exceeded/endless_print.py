# Prints the right answer, again and again.
a, b = map(int, input().split())
while True:
    print(f"{a + b}\n" * 1000)
