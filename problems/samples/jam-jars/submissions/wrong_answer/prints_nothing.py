# Computes the total and keeps it to itself.
a, b = map(int, input().split())
total = a + b
