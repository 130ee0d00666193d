#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Looks for a comma that is not there and reads through a null pointer. */
int main(void) {
    char line[64];
    fgets(line, sizeof line, stdin);
    volatile char *comma = strchr(line, ',');
    *comma = ' ';
    printf("%lld\n", atoll(line) + atoll((const char *)comma));
}
