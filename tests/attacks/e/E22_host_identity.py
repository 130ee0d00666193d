# @attack E22 tell which machine this is
# @allowed accepted
# @why names are the box's own, and what describes the hardware and the start of the host is masked
import glob
import os
import socket
import sys

told = []
if socket.gethostname() != "box":
    told.append(socket.gethostname())
for path in (
    "/proc/cmdline", "/proc/partitions", "/proc/diskstats", "/proc/modules", "/proc/kallsyms", "/proc/config.gz",
    "/proc/interrupts", "/proc/iomem", "/proc/ioports", "/proc/sys/kernel/random/boot_id", "/etc/machine-id", "/var/lib/dbus/machine-id",
    *glob.glob("/sys/class/dmi/id/*"), *glob.glob("/sys/devices/virtual/dmi/id/*"),
):
    try:
        with open(path, "rb") as file:
            if file.read(4096).strip(b"0 \n"):
                told.append(path)
    except OSError:
        pass
for folder in ("/sys/block", "/sys/firmware", "/sys/bus", "/sys/class", "/sys/module"):
    told += [folder] if os.path.isdir(folder) and os.listdir(folder) else []
print(told or sum(map(int, sys.stdin.read().split())))
