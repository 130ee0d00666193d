"""Cores that are held by a lock file each."""

import os
from pathlib import Path

from runners.boxes.cores import free_cores, try_lock


def test_a_core_is_held_until_its_descriptor_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "cores"
    held = try_lock(folder, 1)

    assert held >= 0
    assert try_lock(folder, 1) == -1
    assert free_cores(folder, [0, 1, 2]) == [0, 2]

    os.close(held)
    assert free_cores(folder, [0, 1, 2]) == [0, 1, 2]


def test_looking_takes_no_core(tmp_path: Path) -> None:
    assert free_cores(tmp_path, [3]) == [3]
    assert free_cores(tmp_path, [3]) == [3]


def test_where_no_lock_can_be_made_no_core_is_free(tmp_path: Path) -> None:
    (tmp_path / "cores").write_text("no folder")

    assert free_cores(tmp_path / "cores", [0]) == []
