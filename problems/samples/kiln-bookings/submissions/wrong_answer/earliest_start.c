#include <stdio.h>
#include <stdlib.h>

struct booking { int start, end; };

static int by_start(const void *a, const void *b) {
    return ((const struct booking *)a)->start - ((const struct booking *)b)->start;
}

/* Sorts by the start, so one long early booking blocks many. */
int main(void) {
    static struct booking bookings[40000];
    int n;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) scanf("%d %d", &bookings[i].start, &bookings[i].end);
    qsort(bookings, n, sizeof *bookings, by_start);

    int accepted = 0, free_from = 0;
    for (int i = 0; i < n; i++) {
        if (bookings[i].start < free_from) continue;
        accepted++;
        free_from = bookings[i].end;
    }
    printf("%d\n", accepted);
}
