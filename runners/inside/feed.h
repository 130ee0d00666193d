/* A program that is fed; feed.c says how. */
#ifndef FEED_H
#define FEED_H

#include "launch.h"

#include <poll.h>
#include <time.h>

struct record {
    long long size, cpu_us, wall_us, memory_kb, printed;
};

struct lines { /* what was answered, one after another */
    char *text;
    size_t size, room;
};

struct talk {
    const struct limits *l;
    struct facts *f;
    struct start s;
    pid_t program;
    clockid_t clock;
    int statm, to, from; /* of these, what the program has closed is -1 */
    int is_over, is_ticked, orphans;
    long long clock_us;   /* the program's own clock when the case before ended */
    long long counted_us; /* CPU time of all that went before */
    long long given_us;   /* when the present case was given; 0 between two */
    long long ticked_us;
    long long case_kb;
};

void let_go(int *fd);
void stop(struct talk *t, enum reason reason);
void attend(struct talk *t, struct pollfd *fds, nfds_t count);
void expect_silence(struct talk *t);
struct record ask(struct talk *t, const char *text, size_t size, struct lines *lines);

#endif
