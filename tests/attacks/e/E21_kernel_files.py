# @attack E21 change the kernel through its files, or have it run a program
# @allowed accepted
# @why /proc/sys, /sys and the cgroup files are read-only, or root's
# @essential
import glob
import os
import sys

PATHS = [
    "/proc/sys/kernel/core_pattern", "/proc/sys/kernel/modprobe", "/proc/sys/vm/overcommit_memory",
    "/proc/sys/kernel/randomize_va_space", "/proc/sys/kernel/hostname", "/proc/sys/kernel/shmmni",
    "/proc/sysrq-trigger", "/proc/kcore", "/proc/kmsg", "/dev/kmsg", "/dev/mem", "/dev/port",
    "/sys/kernel/uevent_helper", "/sys/power/state", "/sys/kernel/mm/transparent_hugepage/enabled",
    "/sys/kernel/security/apparmor/.load", "/proc/fs/nfsd/threads", "/proc/irq/default_smp_affinity",
    "/proc/self/uid_map", "/proc/self/setgroups", "/proc/self/attr/current",
]
for name in ("release_agent", "notify_on_release", "cgroup.procs", "tasks", "memory.limit_in_bytes",
             "memory.max", "cpuset.cpus", "pids.max", "cgroup.kill", "devices.allow", "cpu.shares"):
    PATHS += glob.glob(f"/sys/fs/cgroup/{name}") + glob.glob(f"/sys/fs/cgroup/*/{name}")
opened = []
for path in PATHS:
    try:
        os.close(os.open(path, os.O_WRONLY))
        opened.append(path)
    except OSError:
        pass
for folder in ("/sys/fs/cgroup/x", "/sys/fs/cgroup/memory/x", "/sys/fs/cgroup/pids/x"):
    try:
        os.mkdir(folder)
        opened.append(folder)
    except OSError:
        pass
try:
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("-1000")
    opened.append("a better chance to survive")
except OSError:
    pass
print([path for path in opened if not path.startswith("/proc/self/")] or sum(map(int, sys.stdin.read().split())))
