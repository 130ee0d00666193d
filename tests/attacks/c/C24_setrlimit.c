// @attack C24 raise every limit, one's own and those of others
// @allowed accepted
// @why hard limits are hard
// @essential
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int which = 0; which < RLIM_NLIMITS; which++) {
        struct rlimit now, more = {RLIM_INFINITY, RLIM_INFINITY};
        getrlimit(which, &now);
        if (now.rlim_max == RLIM_INFINITY) continue;
        if (setrlimit(which, &more) == 0) return printf("raised %d\n", which), 0;
        more.rlim_cur = more.rlim_max = now.rlim_max + 1;
        if (prlimit(0, which, &more, NULL) == 0) return printf("raised %d\n", which), 0;
    }
    struct rlimit none = {0, 0};
    if (prlimit(1, RLIMIT_NOFILE, &none, NULL) == 0) return puts("supervisor"), 0;
    if (prlimit(getppid(), RLIMIT_NOFILE, &none, NULL) == 0) return puts("launcher"), 0;
    printf("%lld\n", first + second);
    return 0;
}
