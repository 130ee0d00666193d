/* @attack D06 show files through the compiler's messages */
/* @allowed compile_error */
/* @why every path is the box's own: what is shown is the image, the same for everybody */
/* @essential */
#include "/etc/passwd"
#include "/proc/self/environ"
#include "/proc/self/cmdline"
#include "/proc/1/cmdline"
#include "/proc/self/mountinfo"
int main(void) { return 0; }
