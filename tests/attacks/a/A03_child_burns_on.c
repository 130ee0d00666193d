// @attack A03 the parent answers and ends at once, its children go on computing
// @allowed accepted
// @why children die with the program
// @essential
#include <stdio.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int child = 0; child < 4; child++)
        if (fork() == 0)
            for (;;)
                if (getppid() < 0) return 1;
    printf("%lld\n", first + second);
    return 0;
}
