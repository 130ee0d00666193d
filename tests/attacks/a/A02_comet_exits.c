// @attack A02 comets are left behind by a parent that has the right answer
// @allowed accepted time_limit_exceeded
// @why what is left is killed before anything else happens in the box
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int tails = 0; tails < 20; tails++)
        if (fork() == 0)
            for (;;) {
                setsid();
                if (fork() > 0) _exit(0);
            }
    printf("%lld\n", first + second);
    fflush(stdout);
    _exit(0);
}
