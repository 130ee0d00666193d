// @attack B07 lock memory; ask for huge pages
// @allowed accepted
// @why each is refused
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    void *block = malloc(1 << 20);
    if (mlock(block, 1 << 20) == 0) return puts("mlock"), 0;
    if (mlockall(MCL_CURRENT | MCL_FUTURE) == 0) return puts("mlockall"), 0;
    void *huge = mmap(NULL, 2 << 20, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | MAP_POPULATE, -1, 0);
    if (huge != MAP_FAILED) return puts("huge pages"), 0;
    printf("%lld\n", first + second);
    return 0;
}
