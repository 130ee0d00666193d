/* Feeds a program that answers case after case: it reads cases from a pipe and writes a line for
 * each to another, its descriptor 3; the first line is empty and says that it is ready.
 *
 * A case is given when the answer before is out, whole, and no byte more; and an answer counts when
 * its case was read, whole. Anything else is out of turn. What the program uses between two cases
 * is the later one's.
 */
#define _GNU_SOURCE
#include "feed.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 << 10 };

void let_go(int *fd) {
    if (*fd >= 0) close(*fd);
    *fd = -1;
}

void stop(struct talk *t, enum reason reason) {
    t->f->reason = reason;
    t->is_over = 1;
}

/* CPU time of the present case: the program's, or all that is not counted yet, children included.
 * The second costs more, and is asked for once a tick. */
static long long case_cpu_us(const struct talk *t) {
    long long own = clock_us(t->clock) - t->clock_us;
    long long all = t->is_ticked ? others_cpu_us() - t->s.cpu_us - t->counted_us : 0;
    if (all > own) own = all;
    return own > 0 ? own : 0;
}

static void tick(struct talk *t) {
    long long written, weight = weigh(&t->s, &written);
    t->ticked_us = now_us();
    t->is_ticked = 1;
    if (weight > t->case_kb) t->case_kb = weight;
    note(t->f, weight);
    observe(t->f, t->given_us != 0);
    if (t->f->memory_kb > t->l->memory_kb) stop(t, MEMORY);
    else if (written > t->l->output_bytes) stop(t, OUTPUT);
    else if (case_cpu_us(t) > t->l->cpu_us) stop(t, CPU_TIME);
    else if (t->given_us && t->ticked_us - t->given_us > t->l->wall_us) stop(t, WALL_TIME);
    else if (is_idle(t->l, t->f, &t->s)) stop(t, IDLE_TIME);
}

/* Sleep until a descriptor is ready, a child ends, or a tick is over. */
void attend(struct talk *t, struct pollfd *fds, nfds_t count) {
    const struct timespec pause = {0, TICK_NS};
    sigset_t none;
    sigemptyset(&none);
    int ready = ppoll(fds, count, &pause, &none);
    for (nfds_t i = 0; ready <= 0 && i < count; i++) fds[i].revents = 0;
    if (ready < 0 && errno != EINTR) exit(1);
    if (ready < 0 && reap(t->program, t->f, &t->orphans) != 0) t->is_over = 1;
    else if (now_us() - t->ticked_us > TICK_US) tick(t);
}

static void make_room(struct lines *lines) {
    if (lines->room - lines->size >= CHUNK) return;
    lines->room = 2 * lines->room + CHUNK;
    lines->text = realloc(lines->text, lines->room);
    if (lines->text == NULL) exit(1);
}

/* Give what the pipe takes of a case. Returns how much that was. */
static size_t give(struct talk *t, const char *text, size_t size) {
    if (t->to < 0) return 0;
    ssize_t given = write(t->to, text, size);
    if (given >= 0) return (size_t)given;
    if (errno != EAGAIN) let_go(&t->to); /* nobody reads any more */
    return 0;
}

static int unread_bytes(const struct talk *t) {
    int unread = 0;
    if (t->to < 0 || ioctl(t->to, FIONREAD, &unread) != 0) return 0;
    return unread;
}

/* Take what the program has written. Returns 1 once the line is whole. */
static int take(struct talk *t, struct lines *lines, size_t start, size_t ungiven) {
    if (t->from < 0) return 0;
    make_room(lines);
    ssize_t size = read(t->from, lines->text + lines->size, lines->room - lines->size);
    if (size < 0) return 0;
    if (size == 0) {
        let_go(&t->from);
        return 0;
    }
    const char *end = memchr(lines->text + lines->size, '\n', (size_t)size);
    lines->size += (size_t)size;
    if (end == NULL) {
        if ((long long)(lines->size - start) > t->l->output_bytes) stop(t, OUTPUT);
        return 0;
    }
    if (end + 1 == lines->text + lines->size && !ungiven && !unread_bytes(t)) return 1;
    stop(t, SPOKE_OUT_OF_TURN);
    return 0;
}

/* Nothing may come unasked. */
void expect_silence(struct talk *t) {
    char byte;
    if (t->from < 0) return;
    ssize_t size = read(t->from, &byte, 1);
    if (size > 0) stop(t, SPOKE_OUT_OF_TURN);
    else if (size == 0) let_go(&t->from);
}

/* The facts of the case that ends now. */
static struct record measure(struct talk *t, long long size) {
    struct stat out;
    if (fstat(1, &out) != 0) exit(1);
    struct record r = {.size = size, .cpu_us = case_cpu_us(t), .printed = out.st_size};
    long long resident = resident_kb(t->statm);
    r.memory_kb = resident > t->case_kb ? resident : t->case_kb;
    r.wall_us = now_us() - t->given_us;
    t->counted_us += r.cpu_us;
    t->clock_us = clock_us(t->clock);
    t->given_us = t->case_kb = t->is_ticked = 0;
    note(t->f, r.memory_kb);
    return r;
}

/* One case, and the line that answers it, which is added to `lines`. */
struct record ask(struct talk *t, const char *text, size_t size, struct lines *lines) {
    size_t start = lines->size;
    int is_answered = 0;
    t->given_us = now_us();
    while (!t->is_over && !is_answered) {
        size_t given = size ? give(t, text, size) : 0;
        text += given;
        size -= given;
        struct pollfd fds[2] = {{t->from, POLLIN, 0}, {size ? t->to : -1, POLLOUT, 0}};
        attend(t, fds, 2);
        if (t->f->reason == ENDED) is_answered = take(t, lines, start, size);
    }
    if (!is_answered || t->f->reason != ENDED) {
        lines->size = start;
        return measure(t, -1);
    }
    lines->size--; /* the line's end says nothing */
    return measure(t, (long long)(lines->size - start));
}
