/* @attack E18 call the kernel by the numbers of x32, which a filter may have forgotten */
/* @allowed runtime_error */
/* @why one ABI is let through; a call by another ends the program */
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
    long long first, second;
    scanf("%lld %lld", &first, &second);
    syscall(0x40000000 + SYS_getpid);
    printf("%lld\n", first + second);
    return 0;
}
