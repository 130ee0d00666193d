"""Unpacks a zip that nobody trusts into an empty folder.

Names, kinds and sizes are checked for the whole archive before a byte is written. Sizes in a zip
are claims, so bytes are counted again while they come out. Links are made last, when nothing is
left to be written through them, and judged by the tree like those of a folder.
"""

import io
import os
import struct
import zipfile
import zlib
from pathlib import Path

from runners.packages.archive_entries import MAX_LINK_BYTES, checked_entries, is_link
from runners.packages.errors import PackageError, shown
from runners.packages.manifest import INI_NAME, YAML_NAME
from runners.packages.text import is_plain
from runners.packages.tree import Caps

_DIRECTORY_BYTES_PER_FILE = 256
_CHUNK_BYTES = 256 * 1024
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    OverflowError,
    RuntimeError,
    ValueError,
)


def unpack(archive: Path, into: Path, caps: Caps) -> Path:
    """Unpack the whole archive or refuse it; gives the package's folder."""
    try:
        with _GuardedFile(archive, caps) as file, zipfile.ZipFile(file) as opened:
            entries = checked_entries(opened, archive.stat().st_size, caps)
            _extract(opened, entries, into, caps)
    except _DAMAGE as error:
        message = f"{shown(archive.name)} is not a sound zip file: {shown(error)}."
        raise PackageError("bad_archive", message) from error
    except OSError as error:
        message = f"{shown(archive.name)} can't be unpacked: {error.strerror or shown(error)}."
        raise PackageError("bad_archive", message) from error
    return _package_root(into)


class _GuardedFile(io.FileIO):
    """The archive, refusing to hand out a table of contents that describes too many files.

    `zipfile` reads that table in one piece and makes objects of it before anyone can count them.
    """

    def __init__(self, archive: Path, caps: Caps) -> None:
        super().__init__(archive, "rb")
        self._limit = caps.files * _DIRECTORY_BYTES_PER_FILE + 2 * _CHUNK_BYTES
        self._caps = caps

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > self._limit:
            raise PackageError("too_large", f"The zip has more than {self._caps.files} files.")
        return super().read(-1 if size is None else size)


def _extract(
    opened: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], into: Path, caps: Caps
) -> None:
    left = caps.total_bytes
    links: dict[Path, str] = {}
    for name, info in entries.items():
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if is_link(info):
            links[target] = _link_target(opened, info)
        else:
            left -= _copy(opened, info, target, min(left, caps.file_bytes))
    for target, destination in links.items():
        target.symlink_to(destination)


def _link_target(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    with opened.open(info) as source:
        content = source.read(MAX_LINK_BYTES)
    target = content.decode("utf-8", "replace")
    if not target or not is_plain(target) or "\ufffd" in target:
        raise PackageError("unsafe_link", f"{shown(info.filename)} is a link to no plain path.")
    return target


def _copy(opened: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, limit: int) -> int:
    copied = 0
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    with os.fdopen(descriptor, "wb") as sink, opened.open(info) as source:
        while chunk := source.read(_CHUNK_BYTES):
            copied += len(chunk)
            if copied > limit:
                raise PackageError("too_large", f"{shown(info.filename)} unpacks to too much.")
            sink.write(chunk)
    return copied


def _package_root(into: Path) -> Path:
    """The folder itself when the package lies at the top of the zip, else its only folder."""
    if any((into / manifest).exists() for manifest in (YAML_NAME, INI_NAME)):
        return into
    folders = [entry for entry in into.iterdir() if entry.is_dir() and not entry.is_symlink()]
    if len(folders) != 1:
        raise PackageError(
            "not_a_package", "The zip has no problem.yaml at its top or in its only folder."
        )
    return folders[0]
