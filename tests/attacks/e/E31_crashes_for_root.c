/* @attack E31 crash again and again, for a handler that runs as root on the host */
/* @allowed runtime_error */
/* @why a core limit of one byte starts no handler, and nobody may set it to zero, which would */
/* @essential */
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
    struct rlimit core = {4096, 4096}, none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &core) == 0 || setrlimit(RLIMIT_CORE, &none) == 0) return puts("changed") < 0;
    for (int one = 0; one < 30; one++) {
        if (fork() == 0) {
            setrlimit(RLIMIT_CORE, &none);
            raise(SIGSEGV);
        }
        wait(NULL);
    }
    raise(SIGABRT);
    return 0;
}
