// @attack B01 processes that each hold memory for a moment, many at a time, then the right answer
// @allowed memory_limit_exceeded
// @why the peak of the group is seen although no process is above the limit
// @limits time_ms=3000
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    int ready[2], go[2];
    char byte = 0;
    if (scanf("%lld %lld", &first, &second) != 2 || pipe(ready) || pipe(go)) return 1;
    for (int child = 0; child < 10; child++) {
        if (fork() != 0) continue;
        memset(malloc(40 << 20), 1, 40 << 20);
        close(go[1]);
        if (write(ready[1], &byte, 1) != 1) return 1;
        _exit((int)read(go[0], &byte, 1));
    }
    for (int child = 0; child < 10; child++)
        if (read(ready[0], &byte, 1) != 1) return 1;
    close(go[1]);
    while (wait(NULL) > 0) continue;
    printf("%lld\n", first + second);
    return 0;
}
