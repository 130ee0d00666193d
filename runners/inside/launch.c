/* launch: run one program as a stranger, watch it, kill all it left, report the facts.
 *
 *   launch run|talk|session UID CPU_MS WALL_MS MEMORY_KB OUTPUT_KB PROCESSES FILE_KB IDLE_MS CWD
 *          PROGRAM [ARG...]
 *
 * IDLE_MS bounds the idle time beyond the CPU time, of all cases of a session; 0: no bound.
 *
 * Descriptors 0-2 are the program's; `talk`, which dialogue.c describes, has the pipes of 0 and 1 open
 * once more as 4 and 5. The report goes to descriptor 3, one line of numbers:
 *
 *   reason exit_code signal cpu_us wall_us memory_kb oom_kills strays ended_us idle_us
 *
 * reason: 0 ended by itself, 1 CPU time, 2 wall clock, 3 memory, 4 output, 5 could not be started
 * (exit_code is then errno), 6 spoke out of turn in a session, which session.c describes, 7 idle for
 * too long. exit_code and signal are -1 where they do not apply. strays counts descendants that the program had not
 * waited for when it ended.
 *
 * It runs inside a box, as root with CAP_SETUID, CAP_SETGID and CAP_KILL only, as the child of a
 * supervisor that is PID 1: kill(-1) from here reaches everything but the two of us. It ends with
 * status 0 once nothing that it started is left; any other status says that the box has failed.
 */
#define _GNU_SOURCE
#include "launch.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_ARG = 11 };
enum { DYING_US = 5 * 1000 * 1000 }; /* what outlives SIGKILL for so long is stuck in the kernel */

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
    if (l->input < 0) /* a second net, should we be stopped */
        limit(RLIMIT_CPU, (rlim_t)(l->cpu_us / 1000000 + 2));
    else if (dup2(l->input, 0) < 0 || dup2(l->answers, REPORT_FD) < 0)
        fail_to_start(-errno);
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
        setresuid(l->uid, l->uid, l->uid) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        refuse_record_locks() != 0)
        fail_to_start(-errno);
    execv(argv[0], argv);
    fail_to_start(errno);
}

/* Returns when the program has been started, or has failed to. */
pid_t start_program(const struct limits *l, char **argv) {
    pid_t program = vfork();
    if (program < 0) exit(1);
    if (program == 0) become_program(l, argv);
    if (start_error < 0) exit(1);
    return program;
}

int has_started(void) { return start_error == 0; }

void note(struct facts *f, long long memory_kb) {
    if (memory_kb > f->memory_kb) f->memory_kb = memory_kb;
}

/* Reap what has ended. Returns 1 once the program itself has, -1 when there is no child at all. */
int reap(pid_t program, struct facts *f, int *others) {
    int status, ended = 0;
    struct rusage usage;
    pid_t pid;
    while ((pid = wait4(-1, &status, WNOHANG, &usage)) > 0) {
        f->cpu_us += usage_us(&usage);
        note(f, usage.ru_maxrss);
        if (pid == program) {
            f->status = status;
            ended = 1;
        } else {
            ++*others;
        }
    }
    return pid < 0 ? -1 : ended;
}

/* Sleep until a child ends, or for one tick. */
static int child_ended(void) {
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    const struct timespec tick = {0, TICK_NS};
    return sigtimedwait(&child, NULL, &tick) == SIGCHLD;
}

/* The limit of time that is broken, if any. */
static enum reason over_time(const struct limits *l, struct facts *f, const struct start *s) {
    observe(f, 1);
    if (others_cpu_us() - s->cpu_us > l->cpu_us) return CPU_TIME;
    if (now_us() - s->wall_us > l->wall_us) return WALL_TIME;
    return is_idle(l, f, s) ? IDLE_TIME : ENDED;
}

/* Watch until the program ends or breaks a limit. */
static void watch(pid_t program, const struct limits *l, struct facts *f, const struct start *s) {
    int orphans = 0;
    observe(f, 0);
    while (f->reason == ENDED) {
        if (child_ended() && reap(program, f, &orphans) != 0) return;
        long long written;
        note(f, weigh(s, &written));
        if (f->memory_kb > l->memory_kb) f->reason = MEMORY;
        else if (written > l->output_bytes) f->reason = OUTPUT;
        else f->reason = over_time(l, f, s);
        pass_on_closed_ends(program);
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

/* Once the program has ended, or has to: end all it left, and complete the facts. */
void conclude(pid_t program, const struct limits *l, struct facts *f, const struct start *s) {
    f->ended_us = now_us();
    f->wall_us = f->ended_us - s->wall_us;
    kill_everything(program, f);
    long long written, others = others_cpu_us() - s->cpu_us;
    note(f, weigh(s, &written)); /* once more: its files are still there */
    if (start_error > 0) f->reason = NOT_STARTED;
    else if (f->reason == ENDED && written > l->output_bytes) f->reason = OUTPUT;
    if (others > f->cpu_us) f->cpu_us = others; /* counts children that nobody waited for */
    f->oom_kills = box_oom_kills() - s->oom_kills;
}

static void run(const struct limits *l, char **argv, struct facts *f, int talks) {
    struct start s = measures_now();
    if (talks) lock_ends();
    pid_t program = start_program(l, argv);
    if (talks) hold_ends();
    watch(program, l, f, &s);
    conclude(program, l, f, &s);
}

static void report(const struct facts *f) {
    int code = WIFEXITED(f->status) ? WEXITSTATUS(f->status) : -1;
    int signal = WIFSIGNALED(f->status) ? WTERMSIG(f->status) : -1;
    if (f->reason == NOT_STARTED) code = start_error;
    dprintf(REPORT_FD, "%d %d %d %lld %lld %lld %lld %d %lld %lld\n", f->reason, code, signal,
            f->cpu_us, f->wall_us, f->memory_kb, f->oom_kills, f->strays, f->ended_us, f->idle_us);
}

int main(int argc, char **argv) {
    if (argc <= FIRST_ARG) return 2;
    if (getppid() != 1) return 2; /* elsewhere than in a box, kill(-1) would be a catastrophe */
    struct limits l = {
        .uid = (uid_t)atoll(argv[2]), .cpu_us = atoll(argv[3]) * 1000,
        .wall_us = atoll(argv[4]) * 1000, .memory_kb = atoll(argv[5]),
        .output_bytes = atoll(argv[6]) * 1024, .processes = (rlim_t)atoll(argv[7]),
        .file_bytes = atoll(argv[8]) * 1024, .idle_us = atoll(argv[9]) * 1000, .cwd = argv[10],
        .input = -1, .answers = -1,
    };
    struct facts f = {.reason = ENDED};
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    fcntl(REPORT_FD, F_SETFD, FD_CLOEXEC);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    if (l.uid == 0) return 2;
    int is_session = strcmp(argv[1], "session") == 0;
    find_measures(is_session);
    if (is_session) run_session(&l, argv + FIRST_ARG, &f);
    else run(&l, argv + FIRST_ARG, &f, strcmp(argv[1], "talk") == 0);
    report(&f);
    return 0;
}
