// @attack B10 a frame so large that it jumps over the guard page
// @allowed runtime_error memory_limit_exceeded
// @why what lies beyond is nobody else's
#include <alloca.h>

int main(int count, char **arguments) {
    (void)arguments;
    volatile char *far = alloca((unsigned long)count << 33);
    *far = 1;
    return *far;
}
