#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Trusts a checksum of 16 bits: long ribbons have different blocks with the same one. */
int main(void) {
    static char ribbon[50001];
    static int places[1 << 16];
    int n, k;
    scanf("%d %d %s", &n, &k, ribbon);
    int low = 0, high = n - k + 1;
    while (low < high) {
        int middle = (low + high + 1) / 2, most = 0;
        uint16_t sum = 0, power = 1;
        memset(places, 0, sizeof places);
        for (int i = 0; i < n; i++) {
            sum = sum * 31 + ribbon[i];
            if (i < middle) power *= 31;
            else sum -= power * ribbon[i - middle];
            if (i >= middle - 1 && ++places[sum] > most) most = places[sum];
        }
        if (most >= k) low = middle;
        else high = middle - 1;
    }
    printf("%d\n", low);
}
