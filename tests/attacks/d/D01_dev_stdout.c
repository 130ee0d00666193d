/* @attack D01 include the compiler's own output, and what it has opened */
/* @allowed compile_error */
/* @why its descriptors are its own: nothing of ours is behind them */
#include "/dev/stdout"
#include "/dev/stderr"
#include "/dev/fd/3"
#include "/proc/self/fd/4"
int main(void) { return 0; }
