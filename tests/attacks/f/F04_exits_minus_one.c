/* @attack F04 end with a code beyond a byte */
/* @allowed runtime_error */
/* @why the kernel keeps eight bits, and any but 0 is an error */
#include <unistd.h>
int main(void) { _exit(-256 - 1); }
