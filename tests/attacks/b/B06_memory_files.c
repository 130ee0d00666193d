// @attack B06 hold memory in unnamed files
// @allowed memory_limit_exceeded runtime_error
// @why they count, and are gone with the program
// @essential
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 20];
    memset(block, 1, sizeof block);
    for (int number = 0; number < 250; number++) {
        int file = memfd_create("hoard", 0);
        if (file < 0 || write(file, block, sizeof block) != sizeof block) return 1;
    }
    for (;;) pause();
}
