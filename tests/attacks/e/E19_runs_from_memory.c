/* @attack E19 run a program that is in no file: in memory, by descriptor, by another path */
/* @allowed accepted */
/* @why there is no rule about what runs, only about what it may do: its rights stay the same */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
extern char **environ;
int main(int argc, char **argv) {
    if (argc > 1) {
        long long first, second;
        char line[256], privileges[8] = "?";
        FILE *status = fopen("/proc/self/status", "r");
        while (fgets(line, sizeof line, status)) sscanf(line, "NoNewPrivs: %7s", privileges);
        scanf("%lld %lld", &first, &second);
        if (privileges[0] == '1' && getuid() && getuid() == geteuid()) printf("%lld\n", first + second);
        return 0;
    }
    int memory = memfd_create("program", 0), self = open("/proc/self/exe", O_RDONLY);
    char block[65536];
    for (ssize_t size; (size = read(self, block, sizeof block)) > 0;) write(memory, block, size);
    char *again[] = {argv[0], "again", NULL};
    fexecve(memory, again, environ);
    syscall(SYS_execveat, memory, "", again, environ, AT_EMPTY_PATH);
    puts("could not");
    return 0;
}
