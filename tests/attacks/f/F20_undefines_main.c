/* @attack F20 rename main by the preprocessor, and the library's functions with it */
/* @allowed wrong_answer */
/* @why nothing of ours is in the program: it replaces its own functions only */
#include <unistd.h>
#define main not_main
int main(void) { return 1; }
#undef main
int printf(const char *format, ...) { return write(1, "accepted\n", 9); }
int main(void) { return printf("%d", 42) - 9; }
