# @attack E12 find a socket of a container engine, or a token of a cluster
# @allowed accepted
# @why nothing of the host is mounted, and abstract sockets are those of an empty network
# @essential
import os
import socket
import sys

PATHS = (
    "/var/run/docker.sock", "/run/docker.sock", "/run/containerd/containerd.sock", "/run/crio/crio.sock",
    "/run/podman/podman.sock", "/run/systemd/private", "/run/dbus/system_bus_socket", "/dev/log",
    "/var/run/secrets/kubernetes.io/serviceaccount/token", "/run/secrets", "/host", "/rootfs",
)
found = [path for path in PATHS if os.path.lexists(path)]
with open("/proc/net/unix") as file:
    found += [line for line in file.read().splitlines()[1:] if "/" in line or "@" in line]
for name in ("\0/containerd-shim/moby/shim.sock", "\0/tmp/.X11-unix/X0", "\0/org/kernel/linux/storage/multipathd"):
    with socket.socket(socket.AF_UNIX) as made:
        try:
            made.connect(name)
            found.append(repr(name))
        except OSError:
            pass
with open("/proc/self/mountinfo") as file:
    kinds = {line.split(" - ")[1].split()[0] for line in file}
found += kinds - {"overlay", "proc", "tmpfs", "devpts", "sysfs", "mqueue", "cgroup", "cgroup2", "ext4", "xfs", "btrfs"}
print(found or sum(map(int, sys.stdin.read().split())))
