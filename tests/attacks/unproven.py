"""Attacks that this machine holds by itself, so that the suite proves nothing about them here."""

from pathlib import Path


def _no_huge_pages() -> str:
    count = _read("/proc/sys/vm/nr_hugepages")
    return "" if count not in ("", "0") else "the host has no huge pages to give"


def _no_handler() -> str:
    pattern = _read("/proc/sys/kernel/core_pattern")
    return "" if pattern.startswith("|") else "the host's core_pattern starts no handler"


def _read(path: str) -> str:
    file = Path(path)
    return file.read_text().strip() if file.exists() else ""


_CHECKS = {"B07_locked": _no_huge_pages, "E31_crashes_for_root": _no_handler}


def reason(attack: str) -> str:
    """Why the attack of this file name proves nothing here; empty where it does prove something."""
    check = _CHECKS.get(Path(attack).stem)
    return check() if check else ""
