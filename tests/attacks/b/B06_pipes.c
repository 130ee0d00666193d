// @attack B06 hold memory in the buffers of pipes
// @allowed memory_limit_exceeded runtime_error accepted
// @why the kernel bounds them by user, and they are gone with the program
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 20];
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    pid_t program = getpid();
    for (int child = 0; child < 50 && getpid() == program; child++) fork();
    int ends[2];
    while (pipe2(ends, O_NONBLOCK) == 0) {
        fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        while (write(ends[1], block, sizeof block) > 0) continue;
    }
    if (getpid() != program)
        for (;;) pause();
    printf("%lld\n", first + second);
    return 0;
}
