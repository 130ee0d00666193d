#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *kept[150];
    int sum = 0;
    for (int i = 0; i < 150; i++) memset(kept[i] = malloc(1 << 20), i, 1 << 20);
    for (int i = 0; i < 150; i++) sum += (unsigned char)kept[i][99999];
    printf("%.0f\n", sqrt((double)sum * sum));
}
