#include <stdio.h>
#include <stdlib.h>

struct booking { int start, end; };

static int by_end(const void *a, const void *b) {
    return ((const struct booking *)a)->end - ((const struct booking *)b)->end;
}

int main(void) {
    static struct booking bookings[40000];
    int n;
    scanf("%d", &n);
    for (int i = 0; i < n; i++) scanf("%d %d", &bookings[i].start, &bookings[i].end);
    qsort(bookings, n, sizeof *bookings, by_end);

    int accepted = 0, free_from = 0;
    for (int i = 0; i < n; i++) {
        if (bookings[i].start < free_from) continue;
        accepted++;
        free_from = bookings[i].end;
    }
    printf("%d\n", accepted);
}
