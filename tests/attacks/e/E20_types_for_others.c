/* @attack E20 put words into a terminal */
/* @allowed accepted */
/* @why there is no terminal, the session is new, and the request is refused */
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>
int main(void) {
    long long first, second;
    int gained = 0;
    char letter = 'x', code[8] = {2};
    for (int fd = 0; fd < 3; fd++) {
        gained += isatty(fd) || ioctl(fd, TIOCSTI, &letter) == 0 || ioctl(fd, TIOCLINUX, code) == 0;
        gained += syscall(SYS_ioctl, fd, (1L << 32) | TIOCSTI, &letter) == 0;
        gained += ioctl(fd, TIOCSCTTY, 1) == 0 || ioctl(fd, TIOCSETD, &gained) == 0;
    }
    gained += open("/dev/tty", O_RDWR) >= 0 || open("/dev/ptmx", O_RDWR) >= 0;
    gained += open("/dev/console", O_RDWR) >= 0 || open("/dev/pts/0", O_RDWR) >= 0;
    scanf("%lld %lld", &first, &second);
    if (gained) printf("%d gained\n", gained);
    else printf("%lld\n", first + second);
    return 0;
}
