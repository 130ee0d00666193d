#include <stdio.h>

enum { SIZE = 1 << 16 };

/* A stretch of street: its lamps, the lit ones at its ends, and its longest lit run. */
struct stretch { int lamps, left, right, best; };

static struct stretch tree[2 * SIZE];

static int max(int a, int b) {
    return a > b ? a : b;
}

static struct stretch join(struct stretch a, struct stretch b) {
    int across = a.right + b.left;
    return (struct stretch){
        .lamps = a.lamps + b.lamps,
        .left = a.left == a.lamps ? across : a.left,
        .right = b.right == b.lamps ? across : b.right,
        .best = max(across, max(a.best, b.best)),
    };
}

/* The longest lit run among the leaves left..right-1, joined from both ends towards the middle. */
static int longest(int left, int right) {
    struct stretch head = {0}, tail = {0};
    for (; left < right; left /= 2, right /= 2) {
        if (left % 2) head = join(head, tree[left++]);
        if (right % 2) tail = join(tree[--right], tail);
    }
    return join(head, tail).best;
}

int main(void) {
    static char lamps[SIZE];
    int n, q;
    scanf("%d %d %s", &n, &q, lamps);
    for (int i = 0; i < n; i++) {
        int lit = lamps[i] == '1';
        tree[SIZE + i] = (struct stretch){1, lit, lit, lit};
    }
    for (int node = SIZE - 1; node > 0; node--)
        tree[node] = join(tree[2 * node], tree[2 * node + 1]);

    while (q-- > 0) {
        char event;
        int l, r;
        scanf(" %c %d", &event, &l);
        if (event == 'S') {
            int node = SIZE + l - 1, lit = !tree[node].best;
            tree[node] = (struct stretch){1, lit, lit, lit};
            while (node /= 2) tree[node] = join(tree[2 * node], tree[2 * node + 1]);
        } else {
            scanf("%d", &r);
            printf("%d\n", longest(SIZE + l - 1, SIZE + r));
        }
    }
}
