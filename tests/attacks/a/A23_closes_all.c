// @attack A23 close every descriptor, then compute on
// @allowed wrong_answer
// @why nobody waits at the other end
// @essential
#include <unistd.h>

int main(void) {
    for (int fd = 0; fd < 256; fd++) close(fd);
    for (volatile int n = 0; n < 100000000; n++) continue;
    return 0;
}
