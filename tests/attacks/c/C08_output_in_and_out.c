// @attack C08 write up to the cap, cut it off, write again; at last, the right answer
// @allowed accepted wrong_answer output_limit_exceeded time_limit_exceeded
// @why output is what is in the file at the end
#include <stdio.h>
#include <unistd.h>

int main(void) {
    static char block[1000000];
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int n = 0; n < 100; n++) {
        if (pwrite(1, block, sizeof block, 0) < 0 || ftruncate(1, 0) != 0) return 1;
    }
    printf("%lld\n", first + second);
    return 0;
}
