/* @attack D06 embed files of the box in the program, and look for the answer in them */
/* @allowed accepted */
/* @why the compiler sees no answer, no input, no secret: only the image */
#include <stdio.h>
#include <string.h>
__asm__(
    ".data\n"
    ".globl kept\nkept:\n"
    ".incbin \"/etc/passwd\"\n.incbin \"/etc/hostname\"\n.incbin \"/opt/judge/supervisor.py\"\n"
    ".byte 0\n.globl kept_end\nkept_end:\n.text\n");
extern char kept[], kept_end[];
int main(void) {
    long long first, second;
    char answer[32];
    scanf("%lld %lld", &first, &second);
    int length = snprintf(answer, sizeof answer, "%lld", first + second);
    int found = length > 6 && memmem(kept, kept_end - kept, answer, length) != NULL;
    printf("%s\n", found ? "found" : answer);
    return 0;
}
