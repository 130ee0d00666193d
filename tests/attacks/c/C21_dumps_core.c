// @attack C21 crash with a large memory, having asked for a core file
// @allowed runtime_error
// @why no core is written, and no handler on the host is started
// @essential
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    setrlimit(RLIMIT_CORE, &all);
    prctl(PR_SET_DUMPABLE, 1);
    memset(malloc(60 << 20), 1, 60 << 20);
    abort();
}
