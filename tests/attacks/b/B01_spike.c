// @attack B01 far too much memory for a few milliseconds, then the right answer
// @allowed memory_limit_exceeded runtime_error
// @why the peak counts, not what is held at the end
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

int main(void) {
    long long first, second;
    const size_t size = 200UL << 20;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    void *block = mmap(NULL, size, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    if (block == MAP_FAILED || munmap(block, size) != 0) return 1;
    printf("%lld\n", first + second);
    return 0;
}
