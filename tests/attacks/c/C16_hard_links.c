// @attack C16 hard links to the program, its input and the launcher; then cut them off
// @allowed accepted
// @why they are on other mounts, or belong to somebody else
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int links(const char *path) {
    return linkat(AT_FDCWD, path, AT_FDCWD, "/tmp/hard", AT_SYMLINK_FOLLOW) == 0 ||
           truncate(path, 0) == 0;
}

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    if (links("/box/main") || links("/proc/self/fd/0") || links("/opt/judge/launch") ||
        links("/etc/passwd") || links("/proc/self/exe"))
        return puts("linked"), 0;
    if (linkat(0, "", AT_FDCWD, "/tmp/hard", AT_EMPTY_PATH) == 0) return puts("input"), 0;
    printf("%lld\n", first + second);
    return 0;
}
