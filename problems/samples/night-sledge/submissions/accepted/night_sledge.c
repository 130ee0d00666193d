#include <stdio.h>

enum { HUTS = 10001, TRACKS = 20000, ARRIVALS = 2 + 6 * TRACKS };

struct track { int to, minutes, next; };
struct arrival { long long minute; int state; }; /* state: 2 * hut + (the dogs are tired) */

static struct track tracks[2 * TRACKS + 1];
static int first[HUTS], seen[2 * HUTS], size;
static struct arrival heap[ARRIVALS];

static void push(long long minute, int state) {
    int child = ++size;
    for (; child > 1 && heap[child / 2].minute > minute; child /= 2) heap[child] = heap[child / 2];
    heap[child] = (struct arrival){minute, state};
}

static struct arrival pop(void) {
    struct arrival top = heap[1], last = heap[size--];
    int hole = 1;
    for (int child; (child = 2 * hole) <= size; hole = child) {
        if (child < size && heap[child + 1].minute < heap[child].minute) child++;
        if (heap[child].minute >= last.minute) break;
        heap[hole] = heap[child];
    }
    heap[hole] = last;
    return top;
}

int main(void) {
    int n, m;
    scanf("%d %d", &n, &m);
    for (int i = 1; i <= m; i++) {
        int a, b, t;
        scanf("%d %d %d", &a, &b, &t);
        tracks[2 * i - 1] = (struct track){b, t, first[a]};
        first[a] = 2 * i - 1;
        tracks[2 * i] = (struct track){a, t, first[b]};
        first[b] = 2 * i;
    }
    push(0, 2);
    while (size > 0) {
        struct arrival now = pop();
        int hut = now.state / 2, tired = now.state % 2;
        if (hut == n) return printf("%lld\n", now.minute), 0;
        if (seen[now.state]++) continue;
        for (int i = first[hut]; i != 0; i = tracks[i].next) {
            push(now.minute + tracks[i].minutes, 2 * tracks[i].to + tired);
            if (!tired) push(now.minute + tracks[i].minutes / 2, 2 * tracks[i].to + 1);
        }
    }
    puts("-1");
}
