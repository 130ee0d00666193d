/* What the launcher measures: the box's CPU time and memory, without its own and the supervisor's.
 *
 * In a session both of us work while the program waits for its next case, and hold its cases and
 * answers: what we use is measured, and taken off. In a run we only wait, and what we hold is in the
 * first reading. Without cgroups, as under gVisor, the box's readings are 0.
 */
#define _GNU_SOURCE
#include "launch.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* What the kernel may keep for a program before it counts: honest ones need up to 8 MiB (60 processes,
 * 1 GiB of page tables, 5,000 files). Where the kernel does not say how much it keeps, the difference
 * of two counters that it updates late is wrong by up to 40 MB, and only more than 32 MiB count. */
enum { KERNEL_KB = 8 * 1024, GUESSED_KERNEL_KB = 32 * 1024 };
enum { SUPERVISOR = 1 };        /* its process */
enum { NO_CLOCK = 10 };         /* a number without a clock: it can't be read */

static int is_v2; /* which of the two cgroup hierarchies the host has */
static long long kernel_free_kb = GUESSED_KERNEL_KB;
static int statms[2] = {-1, -1};
static clockid_t supervisor_clock = NO_CLOCK;

/* The CPU time of a process and its threads; its children have their own. */
clockid_t cpu_clock(pid_t pid) {
    clockid_t clock;
    return clock_getcpuclockid(pid, &clock) == 0 ? clock : NO_CLOCK;
}

void find_measures(int is_session) {
    is_v2 = access("/sys/fs/cgroup/cgroup.controllers", F_OK) == 0;
    if (!is_session) return;
    statms[0] = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    statms[1] = open("/proc/1/statm", O_RDONLY | O_CLOEXEC);
    supervisor_clock = cpu_clock(SUPERVISOR);
}

long long clock_us(clockid_t clock) {
    struct timespec t;
    if (clock == NO_CLOCK || clock_gettime(clock, &t) != 0) return 0;
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

long long now_us(void) { return clock_us(CLOCK_MONOTONIC); }

static long long timeval_us(struct timeval t) { return t.tv_sec * 1000000LL + t.tv_usec; }

long long usage_us(const struct rusage *u) {
    return timeval_us(u->ru_utime) + timeval_us(u->ru_stime);
}

/* Read a file of the box's own cgroup; empty where there is none. */
static void read_cgroup(char *text, size_t room, const char *v2, const char *v1) {
    int fd = open(is_v2 ? v2 : v1, O_RDONLY | O_CLOEXEC);
    ssize_t size = fd < 0 ? 0 : read(fd, text, room - 1);
    text[size > 0 ? size : 0] = 0;
    if (fd >= 0) close(fd);
}

/* The number that follows `key` at the start of a line; 0 if there is no such line. */
static long long number_after(const char *key, const char *text) {
    size_t length = strlen(key);
    for (const char *line = text; line; line = strchr(line, '\n')) {
        if (*line == '\n') line++;
        if (strncmp(line, key, length) == 0) return atoll(line + length);
    }
    return 0;
}

/* CPU time of everything in the box since it was made. */
static long long box_cpu_us(void) {
    char text[1024];
    read_cgroup(text, sizeof text, "/sys/fs/cgroup/cpu.stat",
                "/sys/fs/cgroup/cpuacct/cpuacct.usage");
    return is_v2 ? number_after("usage_usec ", text) : atoll(text) / 1000;
}

/* The same of everything but the two of us. */
long long others_cpu_us(void) {
    long long ours = clock_us(CLOCK_PROCESS_CPUTIME_ID) + clock_us(supervisor_clock);
    return box_cpu_us() - ours;
}

/* Whether a thread in this folder of /proc could run, and only waits for the core. */
static int has_runnable(const char *pid) {
    char path[300], text[512];
    snprintf(path, sizeof path, "/proc/%s/task", pid);
    DIR *tasks = opendir(path);
    int found = 0;
    for (struct dirent *one; tasks && !found && (one = readdir(tasks));) {
        if (one->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "/proc/%s/task/%.20s/stat", pid, one->d_name);
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        ssize_t size = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
        if (fd >= 0) close(fd);
        text[size > 0 ? size : 0] = 0;
        const char *state = strrchr(text, ')'); /* the name before it may hold anything */
        found = state != NULL && strncmp(state, ") R", 3) == 0;
    }
    if (tasks) closedir(tasks);
    return found;
}

static int somebody_can_run(void) {
    DIR *all = opendir("/proc");
    int found = 0;
    for (struct dirent *one; all && !found && (one = readdir(all));) {
        long pid = atol(one->d_name);
        if (pid > SUPERVISOR && pid != getpid()) found = has_runnable(one->d_name);
    }
    if (all) closedir(all);
    return found;
}

/* What has passed since this was asked before counts as idle if the box has hardly worked and
 * nobody in it can run: on a busy host a program that waits for the core is not idle. */
void observe(struct facts *f, int is_asked) {
    static long long seen_us, seen_cpu_us;
    long long now = now_us(), cpu_us = box_cpu_us();
    long long passed_us = now - seen_us, worked_us = cpu_us - seen_cpu_us;
    int is_first = seen_us == 0;
    seen_us = now, seen_cpu_us = cpu_us;
    if (cpu_us <= 0) f->idle_us = -1;
    if (is_first || !is_asked || f->idle_us < 0 || worked_us > passed_us / 2) return;
    if (!somebody_can_run()) f->idle_us += passed_us - worked_us;
}

/* Whether it was idle for longer than it may: as much as it worked is free. */
int is_idle(const struct limits *l, const struct facts *f, const struct start *s) {
    return l->idle_us > 0 && f->idle_us > l->idle_us + others_cpu_us() - s->cpu_us;
}

/* Pages of a process that are in memory, all or those that it shares with nobody. */
static long long pages_kb(int statm, int is_own) {
    char text[128], *at = text;
    if (statm < 0) return 0;
    ssize_t size = pread(statm, text, sizeof text - 1, 0);
    text[size > 0 ? size : 0] = 0;
    strtoll(at, &at, 10);
    long long resident = strtoll(at, &at, 10);
    return (is_own ? resident - strtoll(at, &at, 10) : resident) * (sysconf(_SC_PAGESIZE) / 1024);
}

long long resident_kb(int statm) { return pages_kb(statm, 0); }

static long long ours_kb(void) { return pages_kb(statms[0], 1) + pages_kb(statms[1], 1); }

/* What the kernel keeps for the box: buffers of pipes and sockets, page tables, names of files. Linux
 * 5.18 and later say so in memory.stat of v2. */
static long long kernel_bytes(const char *stat) {
    char usage[64];
    long long exact = number_after("kernel ", stat);
    if (!is_v2) {
        read_cgroup(usage, sizeof usage, "", "/sys/fs/cgroup/memory/memory.kmem.usage_in_bytes");
        exact = atoll(usage);
    }
    kernel_free_kb = exact > 0 ? KERNEL_KB : GUESSED_KERNEL_KB;
    if (exact > 0) return exact;
    read_cgroup(usage, sizeof usage, "/sys/fs/cgroup/memory.current",
                "/sys/fs/cgroup/memory/memory.usage_in_bytes");
    return atoll(usage) - number_after(is_v2 ? "anon " : "rss ", stat) -
           number_after(is_v2 ? "file " : "cache ", stat);
}

/* Memory that only the box's programs can have filled: anonymous pages, tmpfs and shared memory;
 * and what the kernel keeps for them. */
static struct memory box_memory(void) {
    char stat[8192];
    long long before = ours_kb();
    read_cgroup(stat, sizeof stat, "/sys/fs/cgroup/memory.stat",
                "/sys/fs/cgroup/memory/memory.stat");
    long long after = ours_kb(), ours = after > before ? after : before;
    long long programs = number_after(is_v2 ? "anon " : "rss ", stat) + number_after("shmem ", stat);
    return (struct memory){.programs_kb = programs / 1024 - ours,
                           .kernel_kb = kernel_bytes(stat) / 1024};
}

long long box_oom_kills(void) {
    char text[1024];
    read_cgroup(text, sizeof text, "/sys/fs/cgroup/memory.events",
                "/sys/fs/cgroup/memory/memory.oom_control");
    return number_after("oom_kill ", text);
}

struct start measures_now(void) {
    return (struct start){box_oom_kills(), others_cpu_us(), now_us(), box_memory()};
}

/* What the program printed: the longer of its two outputs, and the memory that both fill. */
static long long written_bytes(long long *filled_kb) {
    struct stat out, err;
    if (fstat(1, &out) != 0 || fstat(2, &err) != 0) exit(1);
    *filled_kb = (out.st_blocks + err.st_blocks) / 2;
    return out.st_size > err.st_size ? out.st_size : err.st_size;
}

/* The memory of the box's programs, and how much they printed. Honest programs make the kernel keep
 * a little, which is not held against them; the outputs are ours to pay for. */
long long weigh(const struct start *s, long long *written) {
    long long filled_kb;
    *written = written_bytes(&filled_kb);
    struct memory now = box_memory();
    long long kernel_kb = now.kernel_kb - s->memory.kernel_kb - kernel_free_kb;
    long long programs_kb = now.programs_kb - s->memory.programs_kb - filled_kb;
    return programs_kb + (kernel_kb > 0 ? kernel_kb : 0);
}
