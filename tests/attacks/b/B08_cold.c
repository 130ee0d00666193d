// @attack B08 memory that is touched once and then said to be cold, for the kernel to swap out
// @allowed memory_limit_exceeded
// @why there is no swap in a box
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MADV_PAGEOUT
#define MADV_PAGEOUT 21
#endif

int main(void) {
    const size_t size = 8 << 20;
    for (;;) {
        char *block = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (block == MAP_FAILED) return 1;
        memset(block, 1, size);
        madvise(block, size, MADV_PAGEOUT);
    }
}
