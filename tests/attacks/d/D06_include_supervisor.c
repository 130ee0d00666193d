/* @attack D06 include what belongs to the supervisor */
/* @allowed compile_error */
/* @why it runs as another user: the compiler can open none of it */
#include "/proc/1/environ"
int main(void) { return 0; }
