#include <stdbool.h>
#include <stdio.h>

static int n, heights[40000];

static bool reachable(long long level, long long sand) {
    for (int i = 0; i < n && sand >= 0; i++)
        if (heights[i] < level) sand -= level - heights[i];
    return sand >= 0;
}

int main(void) {
    long long sand;
    scanf("%d %lld", &n, &sand);
    for (int i = 0; i < n; i++) scanf("%d", &heights[i]);

    long long low = 0, high = 1000000000 + sand;
    while (low < high) {
        long long middle = (low + high + 1) / 2;
        if (reachable(middle, sand)) low = middle;
        else high = middle - 1;
    }
    printf("%lld\n", low);
}
