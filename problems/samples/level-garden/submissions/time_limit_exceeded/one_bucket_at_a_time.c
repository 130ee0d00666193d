#include <stdio.h>

/* Pours every single bucket under the stone that is lowest just then. */
int main(void) {
    static long long heights[40000];
    int n;
    long long sand;
    scanf("%d %lld", &n, &sand);
    for (int i = 0; i < n; i++) scanf("%lld", &heights[i]);

    int lowest = 0;
    for (;;) {
        for (int i = 0; i < n; i++)
            if (heights[i] < heights[lowest]) lowest = i;
        if (sand-- == 0) break;
        heights[lowest]++;
    }
    printf("%lld\n", heights[lowest]);
}
