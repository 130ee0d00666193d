"""CPU and memory of processes, from /proc, so that a benchmark can say what is busy."""

import os
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PAGE_KB = os.sysconf("SC_PAGE_SIZE") // 1024
SERVERS = {"postgres": "PostgreSQL", "redis-server": "Redis"}


def family(pid: int) -> list[int]:
    """A process and its descendants."""
    children: dict[int, list[int]] = {}
    for one, fields in _stats().items():
        children.setdefault(int(fields[1]), []).append(one)
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found


def memory_kb(pids: list[int]) -> int:
    """Resident memory; the process with the most, which is the one that serves."""
    stats = _stats()
    return max(int(stats[pid][21]) * PAGE_KB for pid in pids if pid in stats)


def cpu_s(pids: list[int]) -> float:
    stats = _stats()
    return sum(_ticks(stats[pid]) for pid in pids if pid in stats) / TICKS


@dataclass(frozen=True, slots=True)
class Usage:
    """CPU seconds so far: by role, and of the whole machine."""

    by_role: Counter[str]
    machine: float

    @classmethod
    def now(cls, roles: dict[str, list[int]]) -> "Usage":
        """`roles` names processes of ours; the servers of the data are found by their names."""
        stats = _stats()
        role_of = {pid: role for role, pids in roles.items() for pid in pids}
        role_of[os.getpid()] = "this benchmark"
        used: Counter[str] = Counter()
        for pid, fields in stats.items():
            used[role_of.get(pid) or _server(pid)] += _ticks(fields)
        first = Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]
        idle = int(first[3]) + int(first[4])
        return cls(used, (sum(map(int, first[:8])) - idle) / TICKS)

    def until(self, later: "Usage", seconds: float) -> str:
        """Who used how much of a core, most first, and how busy that made the machine."""
        used = later.by_role - self.by_role
        shares = [
            f"{role} {ticks / TICKS / seconds:.0%}" for role, ticks in used.most_common() if role
        ]
        machine = (later.machine - self.machine) / seconds / (os.cpu_count() or 1)
        return f"of a core: {', '.join(shares)}; machine {machine:.0%} busy"


def _server(pid: int) -> str:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()[:200].decode(errors="replace")
    except OSError:
        return ""
    return next((role for program, role in SERVERS.items() if program in command), "")


def _ticks(fields: list[str]) -> int:
    return int(fields[11]) + int(fields[12])


def _stats() -> dict[int, list[str]]:
    """What follows the name in /proc/<pid>/stat: state, parent, ..."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            found[int(path.parent.name)] = path.read_text().rpartition(") ")[2].split()
        except OSError:  # it has just ended
            continue
    return found


def wait_s(seconds: float) -> float:
    """Sleep, and say how long it really was."""
    started = time.monotonic()
    time.sleep(seconds)
    return time.monotonic() - started
