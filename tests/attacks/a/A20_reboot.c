// @attack A20 reboot, power off, load another kernel, unload a module
// @allowed accepted
// @why each is refused
#include <fcntl.h>
#include <stdio.h>
#include <sys/reboot.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    if (reboot(RB_DISABLE_CAD) == 0) return puts("reboot"), 0;
    if (reboot(RB_POWER_OFF) == 0) return puts("power off"), 0;
    if (syscall(SYS_kexec_load, 0, 0, NULL, 0) == 0) return puts("kexec"), 0;
    if (syscall(SYS_delete_module, "loop", 0) == 0) return puts("module"), 0;
    if (open("/proc/sysrq-trigger", O_WRONLY) >= 0) return puts("sysrq"), 0;
    if (open("/dev/mem", O_RDWR) >= 0) return puts("memory"), 0;
    printf("%lld\n", first + second);
    return 0;
}
