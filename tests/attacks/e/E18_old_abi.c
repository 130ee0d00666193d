/* @attack E18 call the kernel through the gate of 32-bit programs, which has other numbers */
/* @allowed runtime_error */
/* @why one ABI is let through; a call by another ends the program */
/* @essential */
#include <stdio.h>
int main(void) {
    long long first, second;
    scanf("%lld %lld", &first, &second);
    long result = 20; /* getpid */
    __asm__ volatile("int $0x80" : "+a"(result) : : "memory");
    printf("%lld\n", first + second);
    return 0;
}
