/* @attack E05 use every descriptor that may have been left open */
/* @allowed accepted */
/* @why 0, 1 and 2 are open, the input is read-only, and no other number leads anywhere */
/* @essential */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
    long long first, second;
    int open_ones = 0;
    for (int fd = 3; fd < 65536; fd++) {
        if (fcntl(fd, F_GETFD) != -1 || errno != EBADF) open_ones++;
        if (write(fd, "0 0 0 0 0 0 0 0\n", 16) != -1) open_ones++;
    }
    if (write(0, "1", 1) != -1 || ftruncate(0, 0) == 0 || fchmod(0, 0666) == 0) open_ones++;
    if (open("/proc/self/fd/0", O_RDWR) != -1 || open("/dev/stdin", O_WRONLY) != -1) open_ones++;
    scanf("%lld %lld", &first, &second);
    if (open_ones) printf("%d open\n", open_ones);
    else printf("%lld\n", first + second);
    return 0;
}
