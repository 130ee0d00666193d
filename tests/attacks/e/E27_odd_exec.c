/* @attack E27 start programs without arguments, with huge ones, and from texts with odd first lines */
/* @allowed accepted runtime_error */
/* @why whatever the kernel makes of it happens to the program alone */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
static void start(int kind) {
    char *none[] = {NULL}, *huge[3] = {"x", NULL, NULL};
    if (kind == 0) execve("/bin/true", none, none);
    if (kind == 1) execve("/bin/true", NULL, NULL);
    if (kind == 2) {
        huge[1] = malloc(4 << 20);
        memset(huge[1], 'x', (4 << 20) - 1);
        huge[1][(4 << 20) - 1] = 0;
        execve("/bin/true", huge, huge);
    }
    if (kind == 3) {
        int script = memfd_create("script", 0);
        dprintf(script, "#!/proc/self/fd/%d\n", script);
        fexecve(script, huge, none);
    }
    if (kind == 4) {
        int script = memfd_create("script", 0);
        dprintf(script, "#!%0500d\n", 0);
        fexecve(script, huge, none);
    }
    if (kind == 5) execve("/dev/null", huge, none);
    if (kind == 6) execve("/box", huge, none);
    _exit(1);
}
int main(void) {
    long long first, second;
    for (int kind = 0; kind < 7; kind++)
        if (fork() == 0) start(kind);
    while (wait(NULL) > 0) {}
    scanf("%lld %lld", &first, &second);
    printf("%lld\n", first + second);
    return 0;
}
