// @attack B01 ask for more than the box in one call that touches it all
// @allowed memory_limit_exceeded runtime_error
// @why the box's own limit stops what is faster than the watch; the box is replaced
// @essential
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/mman.h>

int main(void) {
    for (;;)
        mmap(NULL, 6UL << 30, PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
}
