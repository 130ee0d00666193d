// @attack C08 files with holes: a TiB that takes no room, by every way to make one
// @allowed accepted
// @why each is refused by the limit on files
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    signal(SIGXFSZ, SIG_IGN);
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    int file = open("/tmp/sparse", O_RDWR | O_CREAT, 0600);
    if (ftruncate(file, 1LL << 40) == 0) return puts("ftruncate"), 0;
    if (fallocate(file, 0, 0, 1LL << 40) == 0) return puts("fallocate"), 0;
    if (pwrite(file, "x", 1, 1LL << 40) == 1) return puts("pwrite"), 0;
    if (ftruncate(1, 1LL << 40) == 0) return puts("output"), 0;
    printf("%lld\n", first + second);
    return 0;
}
