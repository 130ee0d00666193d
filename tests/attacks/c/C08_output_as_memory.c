// @attack C08 use the room behind the end of the outputs as memory that is not counted
// @allowed accepted runtime_error memory_limit_exceeded wrong_answer
// @why no more than the cap of each fits there
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int fd = 1; fd < 3; fd++)
        for (long long size = 1LL << 34; size > 4096; size /= 2)
            if (fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, size) == 0 && size > 4 << 20) puts("too much");
    printf("%lld\n", first + second);
    return 0;
}
