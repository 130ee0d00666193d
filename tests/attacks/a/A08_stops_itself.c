// @attack A08 the program and its children stop themselves with SIGSTOP
// @allowed time_limit_exceeded
// @why a stopped process is not an ended one, and can be killed
// @essential
// @limits time_ms=200 wall_factor=0
#include <signal.h>
#include <unistd.h>

int main(void) {
    fork();
    fork();
    for (;;) kill(getpid(), SIGSTOP);
}
