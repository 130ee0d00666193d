// @attack B06 hold memory in the buffers of sockets, in many small processes
// @allowed memory_limit_exceeded runtime_error
// @why memory of the kernel on the program's behalf counts; the supervisor is not what is killed
// @essential
// @limits time_ms=4000
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    static char block[1 << 16];
    for (int child = 0; child < 50; child++)
        if (fork() == 0) {
            int ends[2];
            while (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0) {
                fcntl(ends[0], F_SETFL, O_NONBLOCK);
                while (write(ends[0], block, sizeof block) > 0) continue;
            }
            for (;;) pause();
        }
    for (;;) pause();
}
