import sys

# A stretch of street: its lamps, the lit ones at its left end, its longest lit run, and the lit
# ones at its right end.
NOTHING = (0, 0, 0, 0)
DARK, LIT = (1, 0, 0, 0), (1, 1, 1, 1)


def join(a, b):
    across = a[3] + b[1]
    best = a[2] if a[2] > b[2] else b[2]
    return (
        a[0] + b[0],
        across if a[1] == a[0] else a[1],
        across if across > best else best,
        across if b[3] == b[0] else b[3],
    )


def longest(tree, left, right):
    """The stretch of the leaves left..right-1, joined from both ends towards the middle."""
    head = tail = NOTHING
    while left < right:
        if left & 1:
            head = join(head, tree[left])
            left += 1
        if right & 1:
            right -= 1
            tail = join(tree[right], tail)
        left >>= 1
        right >>= 1
    return join(head, tail)[2]


def main():
    read = sys.stdin.readline
    n, q = map(int, read().split())
    size = 1 << (n - 1).bit_length()
    tree = [NOTHING] * size + [LIT if lamp == "1" else DARK for lamp in read().strip()]
    tree += [NOTHING] * (2 * size - len(tree))
    for node in range(size - 1, 0, -1):
        tree[node] = join(tree[2 * node], tree[2 * node + 1])

    for _ in range(q):
        event, *lamps = read().split()
        if event == "S":
            node = size + int(lamps[0]) - 1
            tree[node] = DARK if tree[node] == LIT else LIT
            while node > 1:
                node >>= 1
                tree[node] = join(tree[2 * node], tree[2 * node + 1])
        else:
            print(longest(tree, size + int(lamps[0]) - 1, size + int(lamps[1])))


main()
