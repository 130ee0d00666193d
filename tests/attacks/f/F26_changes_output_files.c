/* @attack F26 replace, shrink, seal and grow the files that are its output and its input */
/* @allowed accepted */
/* @why they are unnamed files that the supervisor holds: what is in them at the end is the output */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void) {
    long long first, second;
    char answer[64];
    scanf("%lld %lld", &first, &second);
    int length = snprintf(answer, sizeof answer, "%lld\n", first + second);
    int gained = 0;
    gained += fchmod(1, 0) == 0 || fchown(1, getuid(), getgid()) == 0;
    gained += fcntl(1, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK) == 0 || fcntl(0, F_ADD_SEALS, 1) == 0;
    gained += ftruncate(0, 0) == 0 || linkat(AT_FDCWD, "/proc/self/fd/1", AT_FDCWD, "/tmp/out", AT_SYMLINK_FOLLOW) == 0;
    write(1, "0 0 0\n", 6);
    ftruncate(1, 500000);
    ftruncate(1, 0);
    lseek(1, 0, SEEK_SET);
    fcntl(1, F_SETFL, O_APPEND | O_NONBLOCK);
    ftruncate(1, length);
    char *shared = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 1, 0);
    if (shared != MAP_FAILED) memcpy(shared, gained ? "gained" : answer, length);
    if (fork() == 0) {
        setsid();
        for (;;) memcpy(shared, answer, length);
    }
    close(0);
    close(1);
    close(2);
    return 0;
}
