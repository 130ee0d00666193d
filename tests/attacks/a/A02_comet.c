// @attack A02 a process that lives on in a new child before anyone can kill it
// @allowed time_limit_exceeded runtime_error wrong_answer
// @why kill(-1) is repeated until nothing is left
// @essential
// @limits time_ms=300 wall_factor=1
#include <signal.h>
#include <unistd.h>

int main(void) {
    for (int number = 1; number < 65; number++) signal(number, SIG_IGN);
    for (int tails = 0; tails < 8; tails++)
        if (fork() == 0)
            for (;;) {
                setsid();
                if (fork() > 0) _exit(0);
            }
    for (;;) pause();
}
