// @attack C09 ten thousand folders, each in the other, the longest names there are
// @allowed accepted
// @why no depth is too deep to be removed
// @essential
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    char name[256];
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    memset(name, 'd', 255);
    name[255] = 0;
    if (chdir("/tmp") != 0) return 1;
    for (int depth = 0; depth < 10000; depth++)
        if (mkdir(name, 0700) != 0 || chdir(name) != 0) break;
    printf("%lld\n", first + second);
    return 0;
}
