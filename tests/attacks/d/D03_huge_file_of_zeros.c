/* @attack D03 a program of 50 MB, which is just collected, or is too large */
/* @allowed compile_error accepted */
/* @why what is kept is bounded; a large program is not an error of ours */
#include <stdio.h>
char data[50 << 20] = {1};
int main(void) {
    long long first, second;
    scanf("%lld %lld", &first, &second);
    printf("%lld\n", first + second - 1 + data[0]);
    return 0;
}
