// @attack C05 the right answer, cut short by NUL for those who read it in C
// @allowed wrong_answer
// @why an answer is compared as bytes
#include <stdio.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    printf("%lld%cand more", first + second, 0);
    return 0;
}
