# Uses no CPU at all and never ends.
import time

a, b = map(int, input().split())
while True:
    time.sleep(60)
print(a + b)
