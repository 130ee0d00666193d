// @attack C01 forty processes write, each by a descriptor of its own
// @allowed output_limit_exceeded
// @why one file holds it all, whoever opened it
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 12];
    for (int child = 0; child < 40; child++)
        if (fork() == 0) break;
    int own = open("/proc/self/fd/1", O_WRONLY | O_APPEND);
    for (;;)
        if (write(own, block, sizeof block) < 0) continue;
}
