// @attack A32 the exit codes that shells and judges use for a limit
// @allowed runtime_error
// @why a verdict comes from what was measured, not from a signal or an exit code
#include <stdio.h>

int main(void) {
    static const int codes[] = {124, 137, 152, 158, 139};
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    printf("%lld\n", first + second);
    fprintf(stderr, "Killed\nCPU time limit exceeded\n");
    return codes[first % 5];
}
