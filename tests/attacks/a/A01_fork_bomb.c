// @attack A01 fork bomb in a tight loop
// @allowed time_limit_exceeded runtime_error
// @why processes are limited, and every last one of them is killed
// @essential
// @limits time_ms=300 wall_factor=1
#include <unistd.h>

int main(void) {
    for (;;) fork();
}
