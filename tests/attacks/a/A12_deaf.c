// @attack A12 ignore every signal that can be ignored, then loop
// @allowed time_limit_exceeded
// @why the limit is enforced by SIGKILL
// @limits time_ms=300 wall_factor=1
#include <signal.h>

int main(void) {
    for (int number = 1; number < 65; number++) signal(number, SIG_IGN);
    for (volatile int n = 0;; n++) continue;
}
