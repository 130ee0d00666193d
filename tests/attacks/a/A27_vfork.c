// @attack A27 a parent that waits unstoppably for a vfork child that never goes on
// @allowed time_limit_exceeded
// @why such a wait can be killed
// @limits time_ms=200 wall_factor=0
#define _DEFAULT_SOURCE
#include <unistd.h>

int main(void) {
    if (vfork() == 0)
        for (;;) pause();
    return 0;
}
