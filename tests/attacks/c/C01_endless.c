// @attack C01 output without end
// @allowed output_limit_exceeded
// @why stopped at the cap, not at the wall limit
// @essential
#include <unistd.h>

int main(void) {
    static char block[1 << 16];
    for (;;)
        if (write(1, block, sizeof block) < 0) continue;
}
