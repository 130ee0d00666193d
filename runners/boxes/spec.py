"""What a box is, as options of a container: all hardening in one place, no engine needed."""

import os
import secrets
from dataclasses import dataclass
from typing import Any

from runners.boxes import seccomp
from runners.maxima import BOX_MEMORY_MB

OWNER_LABEL = "judge-site.owner"
PIPES_VOLUME = "judge-site-pipes"
CAPABILITIES = ["SETUID", "SETGID", "KILL"]
UIDS_PER_BOX = 4096
# Instead of the engine's own, shorter list: what tells one host from another, what others do on it,
# and terminals, of which the whole host has a fixed number.
MASKED_PATHS = (
    *("/proc/acpi", "/proc/asound", "/proc/buddyinfo", "/proc/bus", "/proc/cmdline"),
    *("/proc/config.gz", "/proc/consoles", "/proc/diskstats", "/proc/driver", "/proc/fs"),
    *("/proc/interrupts", "/proc/iomem", "/proc/ioports", "/proc/irq", "/proc/kallsyms"),
    *("/proc/kcore", "/proc/key-users", "/proc/keys", "/proc/latency_stats", "/proc/loadavg"),
    "/proc/locks",
    *("/proc/modules", "/proc/pagetypeinfo", "/proc/partitions", "/proc/pressure"),
    *("/proc/sched_debug", "/proc/schedstat", "/proc/scsi", "/proc/slabinfo", "/proc/softirqs"),
    *("/proc/stat", "/proc/sys/fs/file-nr", "/proc/sys/fs/inode-nr", "/proc/sys/fs/inode-state"),
    *("/proc/sys/fs/dentry-state", "/proc/sys/kernel/random/entropy_avail"),
    *("/proc/sysrq-trigger", "/proc/timer_list", "/proc/timer_stats", "/proc/vmallocinfo"),
    *("/proc/vmstat", "/proc/zoneinfo", "/proc/sys/kernel/random/boot_id", "/dev/pts"),
    *("/sys/block", "/sys/bus", "/sys/class", "/sys/dev", "/sys/devices/virtual"),
    *("/sys/firmware", "/sys/fs/ext4", "/sys/hypervisor", "/sys/module", "/sys/power"),
)
# What the box's cgroup remembers of earlier runs, and the launcher does not need: issue 10, item 18
MASKED_COUNTERS = tuple(
    f"/sys/fs/cgroup/{name}"
    for name in (
        # v1
        *("blkio", "hugetlb", "misc", "perf_event", "pids", "rdma", "systemd"),
        *("memory/memory.max_usage_in_bytes", "memory/memory.failcnt"),
        *("memory/memory.kmem.max_usage_in_bytes", "memory/memory.kmem.failcnt"),
        *("memory/memory.kmem.tcp.max_usage_in_bytes", "memory/memory.kmem.tcp.failcnt"),
        *("memory/memory.memsw.max_usage_in_bytes", "memory/memory.memsw.failcnt"),
        *("memory/memory.numa_stat", "memory/memory.pressure_level"),
        # v2
        *("memory.peak", "memory.swap.peak", "memory.numa_stat", "memory.pressure"),
        *("pids.peak", "pids.events", "io.stat", "io.pressure", "cpu.pressure"),
    )
)
_PIPES_OPTIONS = "nosuid,nodev,noexec,mode=0700,size=64k,nr_inodes=4096"
_SCRATCH = "rw,nosuid,nodev,noexec,mode=1777"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxSpec:
    """How boxes of one worker slot are made. `owner` labels them, for the reaper.

    `talks` is for the two boxes of a dialogue; no other box shares anything with anybody.
    """

    owner: str
    memory_mb: int = BOX_MEMORY_MB
    processes: int = 512
    cpus: str = ""
    runtime: str = ""
    scratch_mb: int = 128
    scratch_files: int = 8192
    talks: bool = False


def repository(family: str) -> str:
    """The name of a language image without its tag; `IMAGE_PREFIX` may name a registry."""
    return f"{os.environ.get('IMAGE_PREFIX') or 'judge-site'}/{family}"


def image_name(family: str) -> str:
    return f"{repository(family)}:latest"


def first_uid() -> int:
    """The start of a random block of uids: RLIMIT_NPROC counts by uid across the whole host."""
    return 1_000_000 + secrets.randbelow(2**18) * UIDS_PER_BOX


def container_options(spec: BoxSpec, family: str) -> dict[str, Any]:
    """Everything but the host configuration."""
    return {
        "image": image_name(family),
        "command": [str(first_uid())],
        "hostname": "box",
        "stdin_open": True,  # end of input, also when the worker dies, ends the supervisor
        "network_disabled": True,
        "labels": {OWNER_LABEL: spec.owner, "judge-site.family": family},
    }


def _pipes() -> dict[str, Any]:
    """Where two boxes meet for a dialogue: a folder in memory that only supervisors can enter."""
    options = {"type": "tmpfs", "device": "tmpfs", "o": _PIPES_OPTIONS}
    return {
        "Type": "volume",
        "Source": PIPES_VOLUME,
        "Target": "/pipes",
        "ReadOnly": False,
        "VolumeOptions": {"NoCopy": True, "DriverConfig": {"Name": "local", "Options": options}},
    }


def host_options(spec: BoxSpec) -> dict[str, Any]:
    """What is taken away. No privilege, no network, no writable disk, no swap, no System V IPC."""
    memory = spec.memory_mb * 1024 * 1024
    options: dict[str, Any] = {
        "network_mode": "none",
        "ipc_mode": "private",
        "cgroupns": "private",  # also on cgroup v1, where the engine's own choice is the host's
        "read_only": True,
        "privileged": False,
        "cap_drop": ["ALL"],
        "cap_add": CAPABILITIES,
        "security_opt": ["no-new-privileges:true", f"seccomp={seccomp.profile(talks=spec.talks)}"],
        "mem_limit": memory,
        "memswap_limit": memory,
        "pids_limit": spec.processes,
        "ulimits": [
            {"name": "core", "soft": 1, "hard": 1},  # 0 starts the handler in core_pattern, root
            {"name": "stack", "soft": 8 * 1024 * 1024, "hard": -1},  # the launcher raises it
        ],
        "auto_remove": True,
        "init": False,  # the supervisor must be PID 1: the launcher kills everything else
        "log_config": {"Type": "none", "Config": {}},
        "tmpfs": {
            "/tmp": f"{_SCRATCH},size={spec.scratch_mb}m,nr_inodes={spec.scratch_files}",  # noqa: S108
            "/dev/shm": f"{_SCRATCH},size=16m,nr_inodes=256",  # noqa: S108
            "/box": "rw,nosuid,nodev,exec,mode=755,size=128m,nr_inodes=16384",
        },
        "sysctls": {
            "kernel.shmmni": "0",
            "kernel.msgmni": "0",
            "kernel.sem": "0 0 0 0",
            "fs.mqueue.queues_max": "0",
        },
    }
    if spec.cpus:
        options["cpuset_cpus"] = spec.cpus
    if spec.runtime:
        options["runtime"] = spec.runtime
    if spec.talks:
        options["mounts"] = [_pipes()]
    return options
