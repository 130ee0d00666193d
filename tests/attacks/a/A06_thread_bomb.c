// @attack A06 threads for ever
// @allowed runtime_error time_limit_exceeded memory_limit_exceeded
// @why threads count as processes
// @limits time_ms=500 wall_factor=0
#include <pthread.h>
#include <unistd.h>

static void *wait_on(void *nothing) {
    for (;;) pause();
    return nothing;
}

int main(void) {
    for (;;) {
        pthread_t thread;
        pthread_create(&thread, NULL, wait_on, NULL);
    }
}
