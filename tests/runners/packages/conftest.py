import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

MINIMAL: dict[str, bytes | str] = {
    "problem.yaml": "name: Add Two\n",
    "problem_statement/problem.en.tex": "\\problemname{Add Two}\nAdd them.\n",
    "data/sample/1.in": "1 2\n",
    "data/sample/1.ans": "3\n",
    "data/secret/01.in": "3 4\n",
    "data/secret/01.ans": "7\n",
    "submissions/accepted/add.py": "print(sum(map(int, input().split())))\n",
}


def as_bytes(content: bytes | str) -> bytes:
    return content.encode() if isinstance(content, str) else content


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Path]:
    """Write a package folder: the minimal one, with some files changed, or dropped (None)."""

    def write(changes: Mapping[str, bytes | str | None] | None = None, name: str = "add") -> Path:
        root = tmp_path / name
        for path, content in {**MINIMAL, **(changes or {})}.items():
            if content is not None:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_bytes(as_bytes(content))
        return root

    return write


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., Path]:
    """Write a zip: the minimal package in a folder, and more entries; links are given apart."""

    def write(
        extra: Mapping[str, bytes | str] | None = None,
        *,
        links: Mapping[str, str] | None = None,
        folder: str = "add/",
        name: str = "packed.zip",
    ) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, content in MINIMAL.items():
                archive.writestr(folder + entry, content)
            for entry, content in (extra or {}).items():
                archive.writestr(entry, content)
            for entry, target in (links or {}).items():
                info = zipfile.ZipInfo(entry)
                info.create_system = 3
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
                archive.writestr(info, target)
        return path

    return write
