// @attack B03 a static array far above the limit, touched
// @allowed memory_limit_exceeded runtime_error
// @why memory that was never asked for counts as well
#include <string.h>

static volatile char table[1 << 30];

int main(void) {
    for (int n = 0; n < 1 << 30; n += 4096) table[n] = 1;
    return 0;
}
