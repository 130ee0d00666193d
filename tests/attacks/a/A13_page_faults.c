// @attack A13 burn kernel time only, by page faults
// @allowed time_limit_exceeded
// @why user and system time are both counted, and pages given back are not held against it
// @limits time_ms=300 wall_factor=1
#include <string.h>
#include <sys/mman.h>

int main(void) {
    const size_t size = 16 << 20;
    for (;;) {
        char *block = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (block == MAP_FAILED) return 1;
        memset(block, 1, size);
        munmap(block, size);
    }
}
