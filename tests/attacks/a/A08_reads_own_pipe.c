// @attack A08 read from a pipe that nobody writes to, with every signal blocked
// @allowed time_limit_exceeded
// @why the wall clock has a limit of its own
// @limits time_ms=200 wall_factor=0
#include <signal.h>
#include <unistd.h>

int main(void) {
    int ends[2];
    char byte;
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    if (pipe(ends) != 0) return 1;
    return read(ends[0], &byte, 1) == 1;
}
