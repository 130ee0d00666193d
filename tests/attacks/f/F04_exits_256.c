/* @attack F04 end with 256, which the kernel cuts to 0 */
/* @allowed wrong_answer */
/* @why it is a silent success, and silence is no answer */
#include <unistd.h>
int main(void) { _exit(256); }
