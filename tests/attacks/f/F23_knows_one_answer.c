/* @attack F23 print the answer of the only case it has seen */
/* @allowed wrong_answer */
/* @why all cases must be right */
#include <stdio.h>
int main(void) {
    puts("42");
    return 0;
}
