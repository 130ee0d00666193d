// @attack C14 a folder becomes a link and a folder again, at full speed, also while the program ends
// @allowed accepted time_limit_exceeded
// @why nothing runs any more when things are removed
// @essential
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    if (mkdir("/tmp/folder", 0777) != 0 || symlink("/box", "/tmp/link") != 0) return 1;
    for (int child = 0; child < 4; child++)
        if (fork() == 0) {
            setsid();
            for (;;) renameat2(AT_FDCWD, "/tmp/folder", AT_FDCWD, "/tmp/link", RENAME_EXCHANGE);
        }
    usleep(20000);
    printf("%lld\n", first + second);
    return 0;
}
