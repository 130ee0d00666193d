/* A session: one program for many cases, which the supervisor asks for on our descriptor 0. It is
 * answered on descriptor 3, where the report comes last. All numbers are 64 bits wide:
 *
 *   request  count, size of all cases | size of each | the cases
 *   reply    count, size of all lines, cpu_us and wall_us of the start, idle_us of all so far
 *            | for each: size, cpu_us, wall_us, memory_kb, printed | lines
 *
 * A size of -1 says that the program ended in that case, or was ended; nothing follows. A reply is
 * short when the time slice was over. The end of our input is the end of the program's.
 */
#define _GNU_SOURCE
#include "feed.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SLICE_US = 200 * 1000, REPLY_BYTES = 4 << 20 };

struct batch {
    long long count, size, *sizes;
    char *cases;
};

static void on_child(int number) { (void)number; }

static int read_whole(void *to, size_t size) {
    for (char *at = to; size;) {
        ssize_t part = read(0, at, size);
        if (part == 0) return 0;
        if (part < 0 && errno != EINTR) exit(1);
        if (part > 0) at += part, size -= (size_t)part;
    }
    return 1;
}

static void write_whole(const void *from, size_t size) {
    for (const char *at = from; size;) {
        ssize_t part = write(REPORT_FD, at, size);
        if (part < 0 && errno != EINTR) exit(1);
        if (part > 0) at += part, size -= (size_t)part;
    }
}

/* The next request; 0 when there will be none. The program has to be silent until then. */
static int next_batch(struct talk *t, struct batch *b) {
    struct pollfd fds[2] = {{0, POLLIN, 0}};
    while (!t->is_over && !fds[0].revents) {
        fds[1] = (struct pollfd){t->from, POLLIN, 0};
        attend(t, fds, 2);
        if (fds[1].revents) expect_silence(t);
    }
    if (!read_whole(b, 2 * sizeof b->count)) return 0;
    size_t sizes = (size_t)b->count * sizeof *b->sizes;
    b->sizes = malloc(sizes + (size_t)b->size);
    if (b->sizes == NULL || !read_whole(b->sizes, sizes + (size_t)b->size)) exit(1);
    b->cases = (char *)b->sizes + sizes;
    return 1;
}

/* Ask case after case while the time slice lasts, and reply. */
static void serve(struct talk *t, const struct batch *b, const struct record *start) {
    struct lines lines = {0};
    struct record *records = malloc((size_t)b->count * sizeof *records);
    const char *text = b->cases;
    long long count = 0, last = 0, deadline_us = now_us() + SLICE_US;
    if (records == NULL) exit(1);
    while (count < b->count && last >= 0 && lines.size < REPLY_BYTES && now_us() < deadline_us) {
        if (!t->is_over) expect_silence(t);
        records[count] = ask(t, text, (size_t)b->sizes[count], &lines);
        text += b->sizes[count];
        last = records[count++].size;
    }
    const long long head[] = {count, (long long)lines.size, start->cpu_us, start->wall_us,
                              t->f->idle_us};
    write_whole(head, sizeof head);
    write_whole(records, (size_t)count * sizeof *records);
    write_whole(lines.text, lines.size);
    free(records);
    free(lines.text);
}

/* The program is told that there is no more. That it goes on is nobody's loss: then it is ended. */
static void say_goodbye(struct talk *t) {
    let_go(&t->to);
    t->given_us = now_us();
    while (!t->is_over) {
        struct pollfd fd = {t->from, POLLIN, 0};
        attend(t, &fd, 1);
        if (t->f->reason == ENDED) expect_silence(t);
    }
}

/* Start the program between two pipes. It may open its ends by name. */
static void begin(struct talk *t, struct limits *l, char **argv) {
    int cases[2], answers[2];
    char statm[64];
    const struct sigaction heed = {.sa_handler = on_child};
    if (pipe2(cases, O_CLOEXEC) != 0 || pipe2(answers, O_CLOEXEC) != 0) exit(1);
    if (fchmod(cases[0], 0666) != 0 || fchmod(answers[0], 0666) != 0) exit(1);
    fcntl(cases[1], F_SETFL, O_NONBLOCK);
    fcntl(answers[0], F_SETFL, O_NONBLOCK);
    signal(SIGPIPE, SIG_IGN);
    sigaction(SIGCHLD, &heed, NULL);
    l->input = cases[0], t->to = cases[1];
    l->answers = answers[1], t->from = answers[0];
    t->s = measures_now();
    t->program = start_program(l, argv);
    close(l->input);
    close(l->answers);
    snprintf(statm, sizeof statm, "/proc/%d/statm", t->program);
    t->statm = open(statm, O_RDONLY | O_CLOEXEC);
    t->clock = cpu_clock(t->program);
    t->ticked_us = now_us();
    t->is_over = !has_started();
}

void run_session(struct limits *l, char **argv, struct facts *f) {
    struct talk t = {.l = l, .f = f};
    struct batch b;
    struct lines ready = {0};
    int is_concluded = 0, is_farewell = 0;
    begin(&t, l, argv);
    struct record r = ask(&t, "", 0, &ready);
    if (r.size > 0) stop(&t, SPOKE_OUT_OF_TURN);
    else if (r.size < 0) t.is_over = 1;
    free(ready.text);
    for (;;) {
        if (t.is_over && !is_concluded++) conclude(t.program, l, f, &t.s);
        if (!next_batch(&t, &b)) break;
        serve(&t, &b, &r);
        free(b.sizes);
    }
    if (!t.is_over) {
        say_goodbye(&t);
        is_farewell =
            f->reason == CPU_TIME || f->reason == WALL_TIME || f->reason == IDLE_TIME;
    }
    if (!is_concluded) conclude(t.program, l, f, &t.s);
    if (is_farewell) f->reason = ENDED, f->status = 0;
}
