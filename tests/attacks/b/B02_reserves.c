// @attack B02 reserve 100 GB and touch none of it
// @allowed accepted runtime_error
// @why address space is not memory
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    void *block = mmap(NULL, 100UL << 30, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (block == MAP_FAILED) return 1;
    printf("%lld\n", first + second);
    return 0;
}
