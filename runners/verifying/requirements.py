"""What a package has to have before its submissions are judged."""

from dataclasses import replace

from runners.contract import Limits
from runners.maxima import BOX_MEMORY_MB, complaint, max_memory_mb
from runners.packages import Package, PackageError
from runners.packages.cases import NO_CASES
from runners.packages.model import PackageLimits
from runners.verifying.checking import check_cases, function_of


class UnsupportedPackageError(PackageError):
    """The package needs a way of judging that is not there yet; the message says which."""

    def __init__(self, message: str) -> None:
        super().__init__("unsupported", message)


def require_judgeable(package: Package, box_memory_mb: int = BOX_MEMORY_MB) -> None:
    """Raise PackageError for problems of several passes, those without a case, limits that no box
    of this size can give, and functions that can't be called."""
    refuse_passes(package)
    if not package.cases:
        raise PackageError("incomplete", f"{package.slug}: {NO_CASES}")
    require_possible(package, box_memory_mb)
    function = function_of(package)
    if function is not None:
        check_cases(package, function)


def refuse_passes(package: Package) -> None:
    """Raise PackageError for problems of several passes."""
    if package.is_multi_pass:
        raise UnsupportedPackageError(
            f"{package.slug} needs several passes (multi-pass), which this judge does not support"
            " yet."
        )


def require_possible(package: Package, box_memory_mb: int = BOX_MEMORY_MB) -> None:
    """Raise PackageError for limits that no box of this size can give.

    The memory that a package gets because it states none is no such limit: it gets what there is.
    """
    limits = package.limits
    own = Limits(memory_mb=limits.memory_mb, output_kb=limits.output_kb)
    judges = limits.validation if package.validators else own
    for what, wanted in (("submissions", own), ("validators", judges)):
        memory_mb = wanted.memory_mb
        if memory_mb == PackageLimits().memory_mb:
            memory_mb = min(memory_mb, max_memory_mb(box_memory_mb))
        if why := complaint(replace(wanted, memory_mb=memory_mb), box_memory_mb):
            raise PackageError("bad_value", f"limits of {what} in problem.yaml: {why}")
