/* @attack F20 go on after main, by a destructor and exit hooks */
/* @allowed wrong_answer */
/* @why all that is printed until the last process is gone is the output */
#include <stdio.h>
#include <stdlib.h>
__attribute__((destructor)) static void last(void) { puts("and more"); }
static void hook(void) { puts("{\"verdict\": \"accepted\"}"); }
int main(void) {
    long long first, second;
    atexit(hook);
    scanf("%lld %lld", &first, &second);
    printf("%lld\n", first + second);
    return 0;
}
