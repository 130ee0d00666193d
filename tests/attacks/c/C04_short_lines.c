// @attack C04 half a million empty lines around the right answer, then one thing more
// @allowed wrong_answer
// @why the comparison takes linear time
#include <stdio.h>

int main(void) {
    for (int n = 0; n < 400000; n++) putchar('\n');
    printf("42");
    for (int n = 0; n < 400000; n++) printf("%c", "\n\r\t "[n % 4]);
    printf(".");
    return 0;
}
