/* @attack D09 file names that look like options */
/* @allowed accepted */
/* @why names follow `./` and no shell reads them: they are sources, never options */
#include <stdio.h>
long long add(long long first, long long second);
int main(void) {
    long long first, second;
    scanf("%lld %lld", &first, &second);
    printf("%lld\n", add(first, second));
    return 0;
}
