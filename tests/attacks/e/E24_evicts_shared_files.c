/* @attack E24 drop the image's files from the host's memory, so that neighbours start slowly */
/* @allowed accepted */
/* @why boxes share the pages of their image: no call says what is not needed, or what is there */
/* @essential */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
int main(void) {
    static const char *files[] = {"/usr/bin/gcc", "/usr/bin/python3", "/usr/bin/g++", "/opt/judge/launch"};
    long long first, second;
    int gained = 0;
    for (int one = 0; one < 4; one++) {
        char byte;
        struct iovec room = {&byte, 1};
        int fd = open(files[one], O_RDONLY);
        gained += posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) == 0;
        gained += posix_fadvise(fd, 0, 0, POSIX_FADV_WILLNEED) == 0;
        gained += syscall(SYS_readahead, fd, 0L, 1L << 30) == 0;
        gained += preadv2(fd, &room, 1, 0, RWF_NOWAIT) >= 0 || errno == EAGAIN;
        gained += sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE) == 0 || syncfs(fd) == 0;
        gained += fcntl(fd, F_SETLEASE, F_RDLCK) == 0;
    }
    scanf("%lld %lld", &first, &second);
    if (gained) printf("%d gained\n", gained);
    else printf("%lld\n", first + second);
    return 0;
}
