#include <stdio.h>

static void repeat(char symbol, int times) {
    while (times-- > 0) putchar(symbol);
}

int main(void) {
    int n;
    scanf("%d", &n);
    for (int i = 1; i <= n; i++) {
        repeat(' ', n - i + 1);
        putchar('|');
        repeat('\\', i);
        putchar('\n');
    }
    putchar('\\');
    repeat('_', 2 * n);
    puts("/");
}
