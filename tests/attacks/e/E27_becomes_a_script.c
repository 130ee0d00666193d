/* @attack E27 be replaced by a text that is no program */
/* @allowed runtime_error wrong_answer */
/* @why a start that fails is the program's failure */
#include <unistd.h>
int main(void) {
    char *none[] = {"", NULL};
    execv("/etc/passwd", none);
    execv("/bin/false", none);
    return 1;
}
