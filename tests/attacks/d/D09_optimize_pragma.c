/* @attack D09 options through pragmas: plug-ins, dumps, other outputs */
/* @allowed accepted compile_error */
/* @why a pragma takes optimisation options only; whatever it takes stays in the box */
#pragma GCC optimize("-fplugin=/tmp/build/evil.so")
#pragma GCC optimize("dump-tree-all")
#pragma GCC optimize("O3", "-o/box/elsewhere", "-wrapper", "/bin/sh")
#pragma GCC target("tune=native")
#include <stdio.h>
int main(void) {
    long long first, second;
    scanf("%lld %lld", &first, &second);
    printf("%lld\n", first + second);
    return 0;
}
