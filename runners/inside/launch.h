/* What the launcher's parts share: launch.c says what it is. */
#ifndef LAUNCH_H
#define LAUNCH_H

#include <sys/resource.h>
#include <sys/types.h>

enum { REPORT_FD = 3, TICK_NS = 10 * 1000 * 1000, TICK_US = TICK_NS / 1000 };
enum reason {
    ENDED,
    CPU_TIME,
    WALL_TIME,
    MEMORY,
    OUTPUT,
    NOT_STARTED,
    SPOKE_OUT_OF_TURN,
    IDLE_TIME
};

struct limits {
    uid_t uid;
    long long cpu_us, wall_us, memory_kb, output_bytes, file_bytes, idle_us;
    rlim_t processes;
    const char *cwd;
    int input, answers; /* in a session, what become the program's descriptors 0 and 3 */
};

struct facts {
    enum reason reason;
    int status, strays;
    long long cpu_us, wall_us, memory_kb, oom_kills, ended_us;
    long long idle_us; /* -1 where nobody can tell */
};

struct memory {
    long long programs_kb, kernel_kb;
};

struct start { /* the readings that everything is measured from */
    long long oom_kills, cpu_us, wall_us;
    struct memory memory;
};

/* measure.c */
void find_measures(int is_session);
struct start measures_now(void);
clockid_t cpu_clock(pid_t pid);
long long clock_us(clockid_t clock); /* 0 once its process is gone */
long long now_us(void);
long long usage_us(const struct rusage *u);
long long others_cpu_us(void);
void observe(struct facts *f, int is_asked);
int is_idle(const struct limits *l, const struct facts *f, const struct start *s);
long long box_oom_kills(void);
long long resident_kb(int statm);
long long weigh(const struct start *s, long long *written);

/* launch.c */
pid_t start_program(const struct limits *l, char **argv);
int has_started(void);
void note(struct facts *f, long long memory_kb);
int reap(pid_t program, struct facts *f, int *others);
void conclude(pid_t program, const struct limits *l, struct facts *f, const struct start *s);

/* dialogue.c; without `lock_ends` the last one does nothing */
void lock_ends(void);
void hold_ends(void);
void pass_on_closed_ends(pid_t program);

/* filter.c */
int refuse_record_locks(void);

/* session.c */
void run_session(struct limits *l, char **argv, struct facts *f);

#endif
