// @attack A07 a storm of orphans: each is born and dies at once
// @allowed time_limit_exceeded
// @why who reaps the orphans keeps watching the limits
// @essential
// @limits time_ms=300 wall_factor=1
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    for (;;) {
        pid_t child = fork();
        if (child == 0) {
            if (fork() == 0) _exit(0);
            _exit(0);
        }
        waitpid(child, NULL, 0);
    }
}
