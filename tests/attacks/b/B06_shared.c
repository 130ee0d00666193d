// @attack B06 shared memory without a name, filled by children
// @allowed memory_limit_exceeded runtime_error
// @why it is memory whoever touched it
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    const size_t size = 400UL << 20;
    char *block = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) return 1;
    for (size_t at = 0; at < size; at += 40 << 20)
        if (fork() == 0) {
            memset(block + at, 1, 40 << 20);
            _exit(0);
        }
    for (;;) pause();
}
