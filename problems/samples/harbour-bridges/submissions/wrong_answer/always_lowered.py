# Walks over the bridges as if they were quays.
from collections import deque

rows, columns = map(int, input().split())
side = columns + 2
grid = "#" * side + "".join("#" + input() + "#" for _ in range(rows)) + "#" * side
minutes = {grid.index("S"): 0}
queue = deque(minutes)
while queue:
    cell = queue.popleft()
    for near in (cell - side, cell - 1, cell + 1, cell + side):
        if grid[near] != "#" and near not in minutes:
            minutes[near] = minutes[cell] + 1
            queue.append(near)
print(minutes.get(grid.index("E"), "no way"))
