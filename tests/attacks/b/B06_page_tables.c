// @attack B06 touch one page in every two megabytes of a terabyte: page tables are the memory
// @allowed memory_limit_exceeded runtime_error
// @why page tables count, although no process looks large
// @limits time_ms=3000
#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    const size_t size = 1UL << 40, step = 2UL << 20;
    volatile char *space = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (space == MAP_FAILED) return 1;
    madvise((void *)space, size, MADV_NOHUGEPAGE);
    for (size_t at = 0; at < size; at += step) (void)space[at]; /* the zero page: no memory of its own */
    for (;;) pause();
}
