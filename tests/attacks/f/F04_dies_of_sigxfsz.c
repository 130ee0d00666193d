/* @attack F04 die of SIGXFSZ by its own hand */
/* @allowed runtime_error */
/* @why limits are facts of the launcher: a signal that imitates one is just an error */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    long long first, second;
    scanf("%lld %lld", &first, &second);
    printf("%lld\n", first + second);
    fflush(stdout);
    kill(getpid(), SIGXFSZ);
    pause();
    return 0;
}
