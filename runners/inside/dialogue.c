/* A program that talks over two pipes with one in another box.
 *
 * The partner has to see at once that an end was closed, but must not see that the program has ended
 * before its time is noted (launch.c): who ended first decides who is at fault. So we hold both pipes
 * open ourselves, over descriptions of our own. The program's two descriptions carry a lock each,
 * which the kernel drops when the last process has closed that end: while the program lives, we then
 * let go of ours, and the partner reads the end of file, or gets SIGPIPE. When the program ends, its
 * locks go as well, and we wait for its SIGCHLD.
 */
#define _GNU_SOURCE
#include "launch.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ENDS = 2, FIRST_HELD = 4 }; /* descriptors 4 and 5 open the same pipes as 0 and 1 */
enum { PF_EXITING = 4 };           /* Linux' flag of a process that gives everything back */

static int is_held[ENDS];

/* The lock of an end: its own byte, as both ends of a pipe are one file. */
static struct flock lock_of(int end, short type) {
    return (struct flock){.l_type = type, .l_whence = SEEK_SET, .l_start = end, .l_len = 1};
}

/* Before the program is started: lock its ends, and keep it from having ours. */
void lock_ends(void) {
    for (int end = 0; end < ENDS; end++) {
        struct flock lock = lock_of(end, end == 0 ? F_RDLCK : F_WRLCK);
        if (fcntl(FIRST_HELD + end, F_SETFD, FD_CLOEXEC) != 0) exit(1);
        is_held[end] = fcntl(end, F_OFD_SETLK, &lock) == 0; /* else they stay open, as does ours */
    }
}

/* Once it runs: its ends are the program's alone. */
void hold_ends(void) {
    for (int end = 0; end < ENDS; end++)
        if (dup2(FIRST_HELD + end, end) < 0 || close(FIRST_HELD + end) != 0) exit(1);
}

static int is_open(int end) {
    struct flock lock = lock_of(end, F_WRLCK);
    return fcntl(end, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

static int is_exiting(pid_t pid) {
    char path[32], text[512];
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t size = fd < 0 ? 0 : read(fd, text, sizeof text - 1);
    if (fd >= 0) close(fd);
    text[size > 0 ? size : 0] = 0;
    unsigned flags;
    char *rest = strrchr(text, ')'); /* a name may have anything in it */
    if (!rest || sscanf(rest, ") %*c %*d %*d %*d %*d %*d %u", &flags) != 1) return 1;
    return (flags & PF_EXITING) != 0;
}

/* Let go of the ends that the program has closed. The report's file takes their place: empty, and
 * there to be looked at. */
void pass_on_closed_ends(pid_t program) {
    for (int end = 0; end < ENDS; end++)
        if (is_held[end] && !is_open(end) && !is_exiting(program)) {
            if (dup2(REPORT_FD, end) < 0) exit(1);
            is_held[end] = 0;
        }
}
