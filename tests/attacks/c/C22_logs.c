// @attack C22 write to every log there is
// @allowed accepted
// @why no log of the host can be reached
#include <fcntl.h>
#include <stdio.h>
#include <sys/klog.h>
#include <syslog.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    for (int n = 0; n < 1000; n++) syslog(LOG_EMERG, "noise");
    if (open("/dev/kmsg", O_WRONLY) >= 0) return puts("kmsg"), 0;
    if (open("/dev/console", O_WRONLY) >= 0) return puts("console"), 0;
    char text[64];
    if (klogctl(3, text, sizeof text) >= 0) return puts("read"), 0;
    if (klogctl(8, NULL, 1) >= 0) return puts("level"), 0;
    printf("%lld\n", first + second);
    return 0;
}
