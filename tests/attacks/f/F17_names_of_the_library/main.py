import json  # noqa: F401

print(sum(map(int, input().split())))
