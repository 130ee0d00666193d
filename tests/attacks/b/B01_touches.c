// @attack B01 allocate and touch in a loop
// @allowed memory_limit_exceeded
// @why the peak is measured, and the whole program is killed
// @essential
#include <stdlib.h>
#include <string.h>

int main(void) {
    for (;;) {
        char *block = malloc(1 << 20);
        if (block) memset(block, 1, 1 << 20);
    }
}
