// @attack C03 a line of a MiB, after the right answer
// @allowed wrong_answer
// @why the comparison takes linear time
// @essential
#include <stdio.h>
#include <string.h>

int main(void) {
    static char line[(1 << 20) - 100];
    printf("42 ");
    memset(line, '4', sizeof line);
    fwrite(line, 1, sizeof line, stdout);
    return 0;
}
