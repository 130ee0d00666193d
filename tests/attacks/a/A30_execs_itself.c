// @attack A30 a new program image a thousand times a second
// @allowed time_limit_exceeded
// @why CPU time is not forgotten at exec
// @limits time_ms=300 wall_factor=2
#include <unistd.h>

int main(int count, char **arguments) {
    (void)count;
    for (volatile int n = 0; n < 100000; n++) continue;
    execv("/proc/self/exe", arguments);
    return 1;
}
