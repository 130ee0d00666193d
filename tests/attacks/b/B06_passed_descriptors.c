// @attack B06 files in memory kept alive only by messages that nobody reads
// @allowed memory_limit_exceeded runtime_error
// @why such files count and are gone with the socket
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

static int pass(int through, int fd) {
    char control[CMSG_SPACE(sizeof fd)] = {0}, byte = 0;
    struct iovec data = {&byte, 1};
    struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = control,
                             .msg_controllen = sizeof control};
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof fd);
    memcpy(CMSG_DATA(head), &fd, sizeof fd);
    return sendmsg(through, &message, MSG_DONTWAIT) == 1;
}

int main(void) {
    static char block[1000 * 1000];
    int ends[2];
    memset(block, 1, sizeof block);
    while (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0) {
        int passed = 1;
        while (passed) {
            int file = memfd_create("hoard", 0);
            if (write(file, block, sizeof block) != sizeof block) return 1;
            passed = pass(ends[0], file);
            close(file);
        }
    }
    for (;;) pause();
}
