rows, columns = map(int, input().split())
side = columns + 2  # a margin of water saves all checks of the border
grid = "#" * side + "".join("#" + input() + "#" for _ in range(rows)) + "#" * side


def earliest(start, end):
    due = [[start], [], [], []]  # due[m % 4] holds the cells that can be reached in minute m
    seen = set()
    minute = 0
    while any(due):
        for cell in due[minute % 4]:
            if cell == end:
                return minute
            if cell in seen:
                continue
            seen.add(cell)
            for near in (cell - side, cell - 1, cell + 1, cell + side):
                if grid[near] != "#":
                    wait = 3 - minute % 3 if grid[near] == "=" else 1
                    due[(minute + wait) % 4].append(near)
        due[minute % 4] = []
        minute += 1
    return "no way"


print(earliest(grid.index("S"), grid.index("E")))
