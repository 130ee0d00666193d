"""Measures the time limit of a package without one, on cores that no worker slot uses."""

import os
from pathlib import Path

from django.conf import settings

from runners.boxes.cores import free_cores
from runners.boxes.slots import slots
from runners.packages import Package
from runners.verifying.measuring import Measuring, Tell
from runners.verifying.verify import measured_time_limit_ms

MAX_CORES = 4


def measure(package: Package, tell: Tell) -> int:
    """Return the limit in ms. `tell` is called for each accepted submission that was measured.

    Where slots hold all cores, the last one is shared: CPU time is measured, so it takes longer and
    gives the same limit. Raises PackageError, SandboxError.
    """
    cores = settings.RUNNER["cpus"] or sorted(os.sched_getaffinity(0))
    chosen = free_cores(Path(settings.RUNNER["cache_dir"]) / "cores", cores) or cores[-1:]
    chosen = chosen[-MAX_CORES:]
    with slots(len(chosen), chosen) as (sandboxes, cache):
        measuring = Measuring(sandboxes=sandboxes, cache=cache, tell=tell)
        return measured_time_limit_ms(package, measuring)
