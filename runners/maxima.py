"""The largest limits that a box can give. They are refused where they are set, not where they fail.

A box's memory also holds the supervisor, what a language's runtime takes beside the program's data
(up to 128 MiB, `Language.extra_memory_mb`) and what the program has printed.
"""

from dataclasses import replace

from runners.contract import Limits

BOX_MEMORY_MB = 2304
RESERVED_MB = 256
MAX_OUTPUT_KB = 64 * 1024  # a frame from a box holds 160 MiB, with all that comes beside it


def max_memory_mb(box_memory_mb: int = BOX_MEMORY_MB) -> int:
    """The largest memory limit in boxes of that size, in MiB."""
    return max(box_memory_mb - RESERVED_MB, box_memory_mb // 2)


def complaint(limits: Limits, box_memory_mb: int = BOX_MEMORY_MB) -> str:
    """Why no box can give these limits, and what the maximum is; empty if one can."""
    memory_mb = max_memory_mb(box_memory_mb)
    if limits.memory_mb > memory_mb:
        return (
            f"The memory limit is {limits.memory_mb} MiB, and a box of {box_memory_mb} MiB gives"
            f" {memory_mb} MiB at most (RUNNER_BOX_MEMORY_MB)."
        )
    if limits.output_kb > MAX_OUTPUT_KB:
        return (
            f"The output limit is {limits.output_kb} KiB, and a box gives back"
            f" {MAX_OUTPUT_KB} KiB at most."
        )
    return ""


def clamped(limits: Limits, box_memory_mb: int = BOX_MEMORY_MB) -> Limits:
    """The same limits, as far as a box can give them."""
    return replace(
        limits,
        memory_mb=min(limits.memory_mb, max_memory_mb(box_memory_mb)),
        output_kb=min(limits.output_kb, MAX_OUTPUT_KB),
    )
