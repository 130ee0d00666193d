// @attack A13 burn kernel time only, by cheap system calls
// @allowed time_limit_exceeded
// @why user and system time are both counted
// @essential
// @limits time_ms=300 wall_factor=1
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    for (;;) syscall(SYS_getppid);
}
