/* @attack E10 open sockets of every family and kind */
/* @allowed accepted */
/* @why local sockets only: the rest of the kernel's network code is out of reach */
/* @essential */
#include <stdio.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
    long long first, second;
    int opened = 0;
    for (int family = 0; family < 64; family++) {
        if (family == AF_UNIX) continue;
        for (int kind = 0; kind < 12; kind++) {
            int pair[2];
            if (socket(family, kind, 0) >= 0 || socketpair(family, kind, 0, pair) == 0) opened++;
            if (syscall(SYS_socket, (1L << 32) | family, kind, 0) >= 0) opened++;
        }
        for (int protocol = 0; protocol < 32; protocol++)
            if (socket(family, SOCK_RAW, protocol) >= 0) opened++;
    }
    scanf("%lld %lld", &first, &second);
    if (opened) printf("%d opened\n", opened);
    else printf("%lld\n", first + second);
    return 0;
}
