/* @attack D01 include what the kernel makes up as it is read */
/* @allowed compile_error */
/* @why what is open to the compiler is its own; what is not, is an error in its messages */
#include "/proc/self/mem"
#include "/proc/self/pagemap"
#include "/proc/self/clear_refs"
#include "/proc/kmsg"
#include "/proc/kcore"
#include "/proc/self/task/self/mem"
int main(void) { return 0; }
