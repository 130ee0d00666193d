/* @attack D01 include the compiler's standard input and its terminal */
/* @allowed compile_error */
/* @why input is empty and there is no terminal: nothing to wait for */
#include "/dev/stdin"
#include "/dev/tty"
int main(void) { return 0; }
