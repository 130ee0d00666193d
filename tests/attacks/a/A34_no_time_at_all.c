// @attack A34 a thousand children in turn, each too short for any clock tick
// @allowed time_limit_exceeded
// @why CPU time is measured, not sampled
// @limits time_ms=300 wall_factor=2
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    for (;;) {
        pid_t child = fork();
        if (child == 0) {
            for (volatile int n = 0; n < 200000; n++) continue;
            _exit(0);
        }
        if (child < 0 || waitpid(child, NULL, 0) != child) return 1;
        usleep(300);
    }
}
