#include <math.h>
#include <stdio.h>

int main(void) {
    const double degree = acos(-1) / 180;
    double x = 0, y = 0, heading = 0, amount;
    char command;
    int n;
    scanf("%d", &n);
    while (n-- > 0) {
        scanf(" %c %lf", &command, &amount);
        if (command == 'F') {
            x += amount * cos(heading * degree);
            y += amount * sin(heading * degree);
        } else {
            heading += command == 'L' ? amount : -amount;
        }
    }
    printf("%.9f\n", hypot(x, y));
}
