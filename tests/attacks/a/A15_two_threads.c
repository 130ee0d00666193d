// @attack A15 threads that each stay below the limit
// @allowed time_limit_exceeded
// @why CPU time is the sum over threads
// @limits time_ms=300 wall_factor=3
#include <pthread.h>
#include <stdio.h>
#include <time.h>

static void *burn(void *nothing) {
    struct timespec used;
    do clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    while (used.tv_sec == 0 && used.tv_nsec < 200000000);
    return nothing;
}

int main(void) {
    long long first, second;
    pthread_t threads[3];
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int n = 0; n < 3; n++) pthread_create(&threads[n], NULL, burn, NULL);
    for (int n = 0; n < 3; n++) pthread_join(threads[n], NULL);
    printf("%lld\n", first + second);
    return 0;
}
