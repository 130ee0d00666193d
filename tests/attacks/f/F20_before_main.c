/* @attack F20 end well before main, by a constructor */
/* @allowed wrong_answer */
/* @why success without an answer is a wrong answer */
#include <unistd.h>
__attribute__((constructor(101))) static void leave(void) { _exit(0); }
int main(void) { return 1; }
