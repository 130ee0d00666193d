// @attack C08 a file that grows for ever
// @allowed runtime_error memory_limit_exceeded
// @why files have a limit, and SIGXFSZ says so
// @essential
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 16];
    int file = open("/tmp/huge", O_WRONLY | O_CREAT, 0600);
    for (;;)
        if (write(file, block, sizeof block) < 0) return 1;
}
