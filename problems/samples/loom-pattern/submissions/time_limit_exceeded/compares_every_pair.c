#include <stdio.h>
#include <string.h>

/* Compares each block with each other one, the longest blocks first. */
int main(void) {
    static char ribbon[50001];
    int n, k;
    scanf("%d %d %s", &n, &k, ribbon);
    for (int length = n - k + 1; length > 0; length--)
        for (int i = 0; i + length <= n; i++) {
            int places = 0;
            for (int j = 0; j + length <= n; j++) places += memcmp(ribbon + i, ribbon + j, length) == 0;
            if (places >= k) return printf("%d\n", length), 0;
        }
    puts("0");
}
