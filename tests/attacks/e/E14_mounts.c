/* @attack E14 mount, move the root, enter other namespaces */
/* @allowed accepted */
/* @why no capability, and no call that does it */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
int main(void) {
    static const char *kinds[] = {"mnt", "pid", "net", "user", "uts", "ipc", "cgroup", "time"};
    long long first, second;
    int gained = 0;
    mkdir("/tmp/root", 0777);
    gained += mount("none", "/tmp/root", "tmpfs", 0, NULL) == 0;
    gained += mount("/", "/tmp/root", NULL, MS_BIND | MS_REC, NULL) == 0;
    gained += mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND, NULL) == 0;
    gained += mount("/dev/vda", "/tmp/root", "ext4", 0, NULL) == 0;
    gained += umount2("/proc/sys", MNT_DETACH) == 0 || umount2("/sys/firmware", MNT_DETACH) == 0;
    gained += chroot("/tmp/root") == 0 || syscall(SYS_pivot_root, "/tmp/root", "/tmp/root") == 0;
    gained += syscall(SYS_fsopen, "tmpfs", 0) >= 0 || syscall(SYS_open_tree, -100, "/", 1) >= 0;
    gained += mknod("/tmp/disk", S_IFBLK | 0666, 254 << 8) == 0;
    gained += mknod("/tmp/mem", S_IFCHR | 0666, (1 << 8) | 1) == 0;
    for (int kind = 0; kind < 8; kind++) {
        char path[64];
        snprintf(path, sizeof path, "/proc/1/ns/%s", kinds[kind]);
        int fd = open(path, O_RDONLY);
        gained += fd >= 0 && setns(fd, 0) == 0;
        snprintf(path, sizeof path, "/proc/self/ns/%s", kinds[kind]);
        fd = open(path, O_RDONLY);
        gained += fd >= 0 && setns(fd, 0) == 0;
    }
    scanf("%lld %lld", &first, &second);
    if (gained) printf("%d gained\n", gained);
    else printf("%lld\n", first + second);
    return 0;
}
