// @attack B16 fill the box through children that die at once, so that only small processes are left
// @allowed memory_limit_exceeded runtime_error
// @why files in memory count against the program before the box is full
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    int score = open("/proc/self/oom_score_adj", O_WRONLY);
    if (write(score, "0", 1) < 0) return 1;
    for (;;) {
        int file = memfd_create("hoard", 0);
        if (file < 0) pause();
        if (fallocate(file, 0, 0, 1 << 20) != 0) return 1;
    }
}
