/* launch: run one program as a stranger, watch it, kill all it left, report the facts.
 *
 *   launch UID CPU_MS WALL_MS MEMORY_KB OUTPUT_KB PROCESSES FILE_KB CWD PROGRAM [ARG...]
 *
 * Descriptors 0-2 are the program's; the report goes to descriptor 3, one line of numbers:
 *
 *   reason exit_code signal cpu_us wall_us memory_kb oom_kills strays ended_us
 *
 * reason: 0 ended by itself, 1 CPU time, 2 wall clock, 3 memory, 4 output, 5 could not be started
 * (exit_code is then errno). exit_code and signal are -1 where they do not apply. strays counts
 * descendants that the program had not waited for when it ended.
 *
 * It runs inside a box, as root with CAP_SETUID, CAP_SETGID and CAP_KILL only, as the child of a
 * supervisor that is PID 1: kill(-1) from here reaches everything but the two of us. It ends with
 * status 0 once nothing that it started is left; any other status says that the box has failed.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { REPORT_FD = 3, TICK_NS = 10 * 1000 * 1000, FIRST_ARG = 9 };
enum { DYING_US = 5 * 1000 * 1000 }; /* what outlives SIGKILL for so long is stuck in the kernel */
enum { KERNEL_KB = 32 * 1024 }; /* what the kernel may keep for a program before it counts */
enum reason { ENDED, CPU_TIME, WALL_TIME, MEMORY, OUTPUT, NOT_STARTED };

struct limits {
    uid_t uid;
    long long cpu_us, wall_us, memory_kb, output_bytes, file_bytes;
    rlim_t processes;
    const char *cwd;
};

struct facts {
    enum reason reason;
    int status, strays;
    long long cpu_us, wall_us, memory_kb, oom_kills, ended_us;
};

struct memory {
    long long programs_kb, kernel_kb;
};

struct start { /* the readings that everything is measured from */
    long long oom_kills, cpu_us, wall_us;
    struct memory memory;
};

static long long now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static long long timeval_us(struct timeval t) { return t.tv_sec * 1000000LL + t.tv_usec; }

static long long usage_us(const struct rusage *u) {
    return timeval_us(u->ru_utime) + timeval_us(u->ru_stime);
}

static int is_v2; /* which of the two cgroup hierarchies the host has */

/* Read a file of the box's own cgroup; empty where there is none, as under gVisor. */
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

/* Memory that only the box's programs can have filled: anonymous pages, tmpfs and shared memory; and
 * what the kernel keeps for them: buffers of pipes and sockets, page tables, names of files. */
static struct memory box_memory(void) {
    char stat[8192], usage[64];
    read_cgroup(stat, sizeof stat, "/sys/fs/cgroup/memory.stat",
                "/sys/fs/cgroup/memory/memory.stat");
    read_cgroup(usage, sizeof usage, "/sys/fs/cgroup/memory.current",
                "/sys/fs/cgroup/memory/memory.usage_in_bytes");
    long long anonymous = number_after(is_v2 ? "anon " : "rss ", stat);
    long long files = number_after(is_v2 ? "file " : "cache ", stat);
    return (struct memory){.programs_kb = (anonymous + number_after("shmem ", stat)) / 1024,
                           .kernel_kb = (atoll(usage) - anonymous - files) / 1024};
}

static long long box_oom_kills(void) {
    char text[1024];
    read_cgroup(text, sizeof text, "/sys/fs/cgroup/memory.events",
                "/sys/fs/cgroup/memory/memory.oom_control");
    return number_after("oom_kill ", text);
}

/* What the program printed: the longer of its two outputs, and the memory that both of them fill. */
static long long written_bytes(long long *filled_kb) {
    struct stat out, err;
    if (fstat(1, &out) != 0 || fstat(2, &err) != 0) exit(1);
    *filled_kb = (out.st_blocks + err.st_blocks) / 2;
    return out.st_size > err.st_size ? out.st_size : err.st_size;
}

/* Why the child did not become the program. It is written in memory that vfork shares: errno of the
 * exec, or -errno of a step before it, which must not fail. */
static volatile int start_error;

static void fail_to_start(int error) {
    start_error = error;
    _exit(1);
}

static void limit(int resource, rlim_t value) {
    struct rlimit l = {value, value};
    if (setrlimit(resource, &l) != 0) fail_to_start(-errno);
}

/* The child's side: give everything up, then become the program. Never returns. RLIMIT_CORE is the
 * container's, which nobody in it may change. */
static void become_program(const struct limits *l, char **argv) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL); /* Python ignores these two, and exec would hand that on */
    signal(SIGXFSZ, SIG_DFL);
    setsid();
    limit(RLIMIT_CPU, (rlim_t)(l->cpu_us / 1000000 + 2)); /* a second net, should we be stopped */
    limit(RLIMIT_STACK, (rlim_t)l->memory_kb * 1024);
    limit(RLIMIT_FSIZE, (rlim_t)l->file_bytes);
    limit(RLIMIT_NOFILE, 256);
    limit(RLIMIT_MEMLOCK, 0);
    limit(RLIMIT_MSGQUEUE, 0);
    limit(RLIMIT_NICE, 0);
    limit(RLIMIT_RTPRIO, 0);
    limit(RLIMIT_SIGPENDING, 1024);
    limit(RLIMIT_NPROC, l->processes);
    int oom = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); /* first victim: us */
    if (oom >= 0 && write(oom, "1000", 4) < 0) fail_to_start(-errno);
    umask(022);
    if (chdir(l->cwd) != 0 || setgroups(0, NULL) != 0 || setresgid(l->uid, l->uid, l->uid) != 0 ||
        setresuid(l->uid, l->uid, l->uid) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        fail_to_start(-errno);
    execv(argv[0], argv);
    fail_to_start(errno);
}

/* Reap what has ended. Returns 1 once the program itself has, -1 when there is no child at all. */
static int reap(pid_t program, struct facts *f, int *others) {
    int status, ended = 0;
    struct rusage usage;
    pid_t pid;
    while ((pid = wait4(-1, &status, WNOHANG, &usage)) > 0) {
        f->cpu_us += usage_us(&usage);
        if (usage.ru_maxrss > f->memory_kb) f->memory_kb = usage.ru_maxrss;
        if (pid == program) {
            f->status = status;
            ended = 1;
        } else {
            ++*others;
        }
    }
    return pid < 0 ? -1 : ended;
}

static long long own_cpu_us(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage_us(&usage);
}

/* CPU time of everything in the box but us, since it was made. */
static long long others_cpu_us(void) { return box_cpu_us() - own_cpu_us(); }

/* Notes the peak. Honest programs make the kernel keep a little, which is not held against them; the
 * outputs are ours to pay for. Returns what the program printed, in bytes. */
static long long weigh(struct facts *f, const struct start *s) {
    long long filled_kb, written = written_bytes(&filled_kb);
    struct memory now = box_memory();
    long long peak_kb = now.programs_kb - s->memory.programs_kb - filled_kb;
    long long kernel_kb = now.kernel_kb - s->memory.kernel_kb - KERNEL_KB;
    if (kernel_kb > 0) peak_kb += kernel_kb;
    if (peak_kb > f->memory_kb) f->memory_kb = peak_kb;
    return written;
}

/* Sleep until a child ends, or for one tick. */
static int child_ended(void) {
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    const struct timespec tick = {0, TICK_NS};
    return sigtimedwait(&child, NULL, &tick) == SIGCHLD;
}

/* Watch until the program ends or breaks a limit. */
static void watch(pid_t program, const struct limits *l, struct facts *f, const struct start *s) {
    int orphans = 0;
    while (f->reason == ENDED) {
        if (child_ended() && reap(program, f, &orphans) != 0) return;
        long long written = weigh(f, s);
        if (f->memory_kb > l->memory_kb) f->reason = MEMORY;
        else if (written > l->output_bytes) f->reason = OUTPUT;
        else if (others_cpu_us() - s->cpu_us > l->cpu_us) f->reason = CPU_TIME;
        else if (now_us() - s->wall_us > l->wall_us) f->reason = WALL_TIME;
    }
}

/* As a subreaper we are the parent of all that is left: once we have no child, nothing runs. */
static void kill_everything(pid_t program, struct facts *f) {
    long long deadline = now_us() + DYING_US;
    kill(-1, SIGKILL);
    while (reap(program, f, &f->strays) >= 0) {
        if (now_us() > deadline) exit(1);
        child_ended();
        kill(-1, SIGKILL); /* old kernels let a fork slip through */
    }
}

static void run(const struct limits *l, char **argv, struct facts *f) {
    struct start s = {box_oom_kills(), others_cpu_us(), now_us(), box_memory()};
    pid_t program = vfork(); /* we go on when the program has been started, or has failed to */
    if (program < 0) exit(1);
    if (program == 0) become_program(l, argv);
    if (start_error < 0) exit(1);
    watch(program, l, f, &s);
    f->ended_us = now_us();
    f->wall_us = f->ended_us - s.wall_us;
    kill_everything(program, f);
    long long others = others_cpu_us() - s.cpu_us;
    long long written = weigh(f, &s); /* once more: its files are still there */
    if (start_error > 0) f->reason = NOT_STARTED;
    else if (f->reason == ENDED && written > l->output_bytes) f->reason = OUTPUT;
    if (others > f->cpu_us) f->cpu_us = others; /* counts children that nobody waited for */
    f->oom_kills = box_oom_kills() - s.oom_kills;
}

static void report(const struct facts *f) {
    int code = WIFEXITED(f->status) ? WEXITSTATUS(f->status) : -1;
    int signal = WIFSIGNALED(f->status) ? WTERMSIG(f->status) : -1;
    if (f->reason == NOT_STARTED) code = start_error;
    dprintf(REPORT_FD, "%d %d %d %lld %lld %lld %lld %d %lld\n", f->reason, code, signal, f->cpu_us,
            f->wall_us, f->memory_kb, f->oom_kills, f->strays, f->ended_us);
}

int main(int argc, char **argv) {
    if (argc <= FIRST_ARG) return 2;
    if (getppid() != 1) return 2; /* elsewhere than in a box, kill(-1) would be a catastrophe */
    struct limits l = {
        .uid = (uid_t)atoll(argv[1]), .cpu_us = atoll(argv[2]) * 1000,
        .wall_us = atoll(argv[3]) * 1000, .memory_kb = atoll(argv[4]),
        .output_bytes = atoll(argv[5]) * 1024, .processes = (rlim_t)atoll(argv[6]),
        .file_bytes = atoll(argv[7]) * 1024, .cwd = argv[8],
    };
    struct facts f = {.reason = ENDED};
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    fcntl(REPORT_FD, F_SETFD, FD_CLOEXEC);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    is_v2 = access("/sys/fs/cgroup/cgroup.controllers", F_OK) == 0;
    if (l.uid == 0) return 2;
    run(&l, argv + FIRST_ARG, &f);
    report(&f);
    return 0;
}
