// @attack B01 forty processes, each below the limit
// @allowed memory_limit_exceeded
// @why memory is that of the whole group
// @essential
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    for (int child = 0; child < 40; child++) {
        if (fork() != 0) continue;
        memset(malloc(8 << 20), 1, 8 << 20);
        pause();
    }
    for (;;) pause();
}
