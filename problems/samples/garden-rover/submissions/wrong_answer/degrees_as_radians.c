#include <math.h>
#include <stdio.h>

/* Takes degrees for radians. */
int main(void) {
    double x = 0, y = 0, heading = 0, amount;
    char command;
    int n;
    scanf("%d", &n);
    while (n-- > 0) {
        scanf(" %c %lf", &command, &amount);
        if (command == 'F') {
            x += amount * cos(heading);
            y += amount * sin(heading);
        } else {
            heading += command == 'L' ? amount : -amount;
        }
    }
    printf("%.9f\n", hypot(x, y));
}
