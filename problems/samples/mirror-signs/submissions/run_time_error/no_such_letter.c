#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Takes it for granted that every sign has only symmetric letters. */
int main(void) {
    int n;
    char sign[1100];
    scanf("%d ", &n);
    while (n-- > 0) {
        fgets(sign, sizeof sign, stdin);
        size_t length = strcspn(sign, "\r\n");
        int same = 1;
        for (size_t i = 0; i < length; i++) {
            if (!strchr("AHIMOTUVWXY ", sign[i])) abort();
            same &= sign[i] == sign[length - 1 - i];
        }
        puts(same ? "same" : "different");
    }
}
