// @attack A04 children write rubbish at full speed while the program ends with the right answer
// @allowed wrong_answer accepted output_limit_exceeded time_limit_exceeded runtime_error
// @why output is read when nothing can write to it any more
#include <stdio.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    printf("%lld\n", first + second);
    fflush(stdout);
    for (int child = 0; child < 8; child++)
        if (fork() == 0)
            for (;;)
                if (pwrite(1, " ", 1, 900000) < 0) return 1;
    return 0;
}
