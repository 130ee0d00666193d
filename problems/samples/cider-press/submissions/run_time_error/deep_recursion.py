# The idea is right, but Python doesn't recurse that deep: RecursionError.
from functools import cache

n = int(input())
days = list(map(int, input().split()))


@cache
def best(day, hot):
    if day == n:
        return 0
    idle = best(day + 1, 0)
    return idle if hot == 2 else max(idle, days[day] + best(day + 1, hot + 1))


print(best(0, 0))
