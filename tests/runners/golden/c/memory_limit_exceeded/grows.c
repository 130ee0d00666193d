#include <stdlib.h>
#include <string.h>

int main(void) {
    for (;;) memset(malloc(1 << 16), 1, 1 << 16);
}
