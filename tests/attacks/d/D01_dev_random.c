/* @attack D01 include an endless device */
/* @allowed compile_error */
/* @why the compiler reads until a limit of the box stops it */
#include "/dev/random"
int main(void) { return 0; }
