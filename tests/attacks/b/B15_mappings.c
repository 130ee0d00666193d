// @attack B15 as many mappings as there can be, each with rights of its own, in every process
// @allowed accepted memory_limit_exceeded runtime_error time_limit_exceeded
// @why what the kernel keeps for mappings counts
// @limits time_ms=2000
#define _GNU_SOURCE
#include <stddef.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    const size_t size = 60000UL * 4096;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    pid_t program = getpid();
    char *space = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    for (size_t at = 0; at < size; at += 8192) mprotect(space + at, 4096, PROT_NONE);
    for (int child = 0; child < 60 && getpid() == program; child++) fork();
    if (getpid() != program)
        for (;;) pause();
    printf("%lld\n", first + second);
    return 0;
}
