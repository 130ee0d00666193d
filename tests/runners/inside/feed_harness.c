/* Feeds programs that behave at random: feed.c with everything that it measures replaced. Usage:
 *
 *   harness SEED        prints how many programs there were, good answers, and programs refused
 *
 * A program reads as much as it likes, writes any bytes in any parts, closes its ends, or ends. What
 * is checked is what session.c relies on: records fit the lines, and no line holds its own end.
 */
#define _GNU_SOURCE
#include "feed.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PROGRAMS = 400, CASES = 12, MOST = 200 * 1000, LINE_BYTES = 100 * 1000 };

/* A box refuses what these two would do: set the core limit, and trace itself. */
const char *__asan_default_options(void) { return "disable_coredump=0:detect_leaks=0"; }

/* What launch.c and measure.c would do. */
long long clock_us(clockid_t clock) { return clock * 0; }
long long others_cpu_us(void) { return 0; }
void observe(struct facts *f, int is_asked) { f->idle_us += is_asked * 0; }
int is_idle(const struct limits *l, const struct facts *f, const struct start *s) {
    return l == NULL || f == NULL || s == NULL;
}
long long resident_kb(int statm) { return statm * 0; }
void note(struct facts *f, long long memory_kb) {
    if (memory_kb > f->memory_kb) f->memory_kb = memory_kb;
}
long long weigh(const struct start *s, long long *written) {
    *written = 0;
    return s->wall_us * 0;
}
long long now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}
int reap(pid_t program, struct facts *f, int *others) {
    *others += 0;
    return waitpid(program, &f->status, WNOHANG) != 0;
}

static unsigned long long state;

static unsigned chance(unsigned most) { /* xorshift: the same on every machine */
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (unsigned)(state >> 33) % most;
}

static void put(int fd, size_t size, int ends) {
    static char bytes[MOST];
    for (size_t i = 0; i < size; i++) bytes[i] = (char)(chance(400) ? 'x' : chance(256));
    if (ends && size) bytes[size - 1] = '\n';
    for (size_t at = 0; at < size;) {
        size_t part = 1 + chance((unsigned)(size - at));
        ssize_t written = write(fd, bytes + at, part);
        if (written <= 0) return;
        at += (size_t)written;
    }
}

static void read_line(int fd) {
    char part[4096];
    ssize_t size;
    do size = read(fd, part, sizeof part);
    while (size > 0 && part[size - 1] != '\n');
}

static void misbehave(int from, int to) {
    int is_good = chance(3) != 0; /* until it has enough of it */
    if (write(to, "\n", 1) != 1) return;
    for (unsigned cases = chance(CASES); is_good && cases > 0; cases--) {
        char text[64];
        read_line(from);
        int size = snprintf(text, sizeof text, "%*d\n", (int)chance(60), 7);
        if (write(to, text, (size_t)size) != size) return;
    }
    for (unsigned left = 1 + chance(6); left > 0; left--) {
        unsigned what = chance(6);
        if (what == 0) read_line(from);
        if (what == 1) close(to);
        if (what == 2) close(from);
        if (what > 2) put(to, chance(what == 3 ? MOST : 300), what == 4);
    }
}

static void start(struct talk *t) {
    int cases[2], answers[2];
    if (pipe2(cases, O_CLOEXEC) != 0 || pipe2(answers, O_CLOEXEC) != 0) abort();
    fcntl(cases[1], F_SETFL, O_NONBLOCK);
    fcntl(answers[0], F_SETFL, O_NONBLOCK);
    unsigned long long seed = state;
    t->program = fork();
    if (t->program == 0) {
        state = seed * 2654435761u + 1;
        close(cases[1]), close(answers[0]);
        misbehave(cases[0], answers[1]);
        _exit(0);
    }
    close(cases[0]), close(answers[1]);
    t->to = cases[1], t->from = answers[0], t->statm = -1;
    t->ticked_us = now_us();
}

static void check(const struct lines *lines, size_t before, const struct record *r) {
    if (lines->size > lines->room) abort();
    if (r->size < 0 ? lines->size != before : lines->size != before + (size_t)r->size) abort();
    if (r->size > 0 && memchr(lines->text + before, '\n', (size_t)r->size)) abort();
}

/* One program; returns how many of its answers were good. */
static int feed(int *is_refused) {
    static char text[MOST];
    struct limits l = {.wall_us = 50000, .cpu_us = 1, .output_bytes = LINE_BYTES, .memory_kb = 1};
    struct facts f = {.reason = ENDED};
    struct talk t = {.l = &l, .f = &f};
    struct lines lines = {0};
    int good = -1; /* the first line is no answer */
    start(&t);
    for (int one = 0; one <= CASES && !t.is_over; one++) {
        size_t before = lines.size, size = one ? 1 + chance(chance(8) ? 100 : MOST) : 0;
        if (size) memset(text, 'c', size), text[size - 1] = '\n';
        struct record r = ask(&t, text, size, &lines);
        check(&lines, before, &r);
        good += r.size >= 0;
        if (!t.is_over) expect_silence(&t);
    }
    *is_refused = f.reason != ENDED;
    kill(t.program, SIGKILL);
    waitpid(t.program, NULL, 0);
    let_go(&t.to), let_go(&t.from);
    free(lines.text);
    return good > 0 ? good : 0;
}

static void on_child(int number) { (void)number; }

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    const struct sigaction heed = {.sa_handler = on_child};
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, NULL);
    sigaction(SIGCHLD, &heed, NULL);
    signal(SIGPIPE, SIG_IGN);
    state = 88172645463325252ULL * (unsigned)atoi(argv[1]);
    int good = 0, refused = 0;
    for (int one = 0; one < PROGRAMS; one++) {
        int is_refused;
        good += feed(&is_refused);
        refused += is_refused;
    }
    printf("%d %d %d\n", PROGRAMS, good, refused);
    return 0;
}
