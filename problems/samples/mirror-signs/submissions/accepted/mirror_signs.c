#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool reads_same(const char *sign, size_t length) {
    for (size_t i = 0; i < length; i++)
        if (sign[i] != sign[length - 1 - i] || !strchr("AHIMOTUVWXY ", sign[i])) return false;
    return true;
}

int main(void) {
    int n;
    char sign[1100];
    scanf("%d ", &n);
    while (n-- > 0) {
        fgets(sign, sizeof sign, stdin);
        puts(reads_same(sign, strcspn(sign, "\r\n")) ? "same" : "different");
    }
}
