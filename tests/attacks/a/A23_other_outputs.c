// @attack A23 put other files in place of the standard descriptors, and write there
// @allowed wrong_answer
// @why output is what the given file holds
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    int file = open("/tmp/out", O_RDWR | O_CREAT, 0600);
    for (int fd = 0; fd < 200; fd++)
        if (fd != file) dup2(file, fd);
    printf("%lld\n", first + second);
    return 0;
}
