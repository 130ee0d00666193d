"""What a zip says it holds, checked before a byte of it is unpacked."""

import stat
import unicodedata
import zipfile
from collections.abc import Iterable

from runners.packages.errors import PackageError, shown
from runners.packages.text import is_plain
from runners.packages.tree import Caps, is_ignored

MAX_LINK_BYTES = 4096

_ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000
_NAME_CHARS = 200
# Deflate ends at 1:1032, and only data made for it comes near.
_BOMB_RATIO = 500
_BOMB_BYTES = 16 * 1024 * 1024
# The package's root, where `.timelimit` counts, is the zip's top or its only folder.
_ROOT_DEPTH = 1


def checked_entries(
    opened: zipfile.ZipFile, archive_bytes: int, caps: Caps
) -> dict[str, zipfile.ZipInfo]:
    """The files and links to unpack, by name; one bad entry refuses the whole zip."""
    infos = opened.infolist()
    if len(infos) > caps.files:
        raise PackageError("too_large", f"The zip has more than {caps.files} files.")
    for info in infos:
        _check_name(info, caps)
        _check_kind(info)
        _check_size(info, caps)
    _check_total(sum(info.file_size for info in infos), archive_bytes, caps)
    _check_clashes(infos)
    return {info.filename: info for info in infos if not info.is_dir() and not _is_junk(info)}


def _check_name(info: zipfile.ZipInfo, caps: Caps) -> None:
    name = info.orig_filename
    parts = name.removesuffix("/").split("/")
    is_odd = not is_plain(name) or "\\" in name or ":" in parts[0]
    if is_odd or any(part in {"", ".", ".."} or len(part) > _NAME_CHARS for part in parts):
        raise PackageError(
            "unsafe_name", f"The zip has a file named {shown(name)}, which is no plain path."
        )
    if len(parts) > caps.depth + 1:
        message = f"{shown(name)} lies more than {caps.depth} folders deep."
        raise PackageError("too_large", message)


def _check_kind(info: zipfile.ZipInfo) -> None:
    name = shown(info.filename)
    if info.flag_bits & _ENCRYPTED_FLAGS:
        raise PackageError("bad_archive", f"{name} is encrypted; pack the zip without a password.")
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise PackageError("bad_archive", f"{name} is packed in a way other than deflate.")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK}:
        raise PackageError("special_file", f"{name} is neither a file nor a folder.")
    if info.is_dir() != (kind == stat.S_IFDIR) and kind:
        raise PackageError(
            "bad_archive", f"{name} says both that it is a folder and that it isn't."
        )


def _check_size(info: zipfile.ZipInfo, caps: Caps) -> None:
    name = shown(info.filename)
    if info.file_size > caps.file_bytes:
        raise PackageError("too_large", f"{name} is larger than {caps.file_bytes // 1024} KiB.")
    if is_link(info) and info.file_size > MAX_LINK_BYTES:
        raise PackageError("unsafe_link", f"{name} is a link with an endless target.")
    if info.file_size > max(_BOMB_BYTES, info.compress_size * _BOMB_RATIO):
        raise PackageError("too_large", f"{name} unpacks to over {_BOMB_RATIO} times its size.")


def _check_total(unpacked: int, archive_bytes: int, caps: Caps) -> None:
    if unpacked > caps.total_bytes:
        limit = caps.total_bytes // 1024
        raise PackageError("too_large", f"The zip unpacks to more than {limit} KiB.")
    # By the real size of the zip: entries that overlap share their bytes.
    if unpacked > max(_BOMB_BYTES, archive_bytes * _BOMB_RATIO):
        raise PackageError("too_large", f"The zip unpacks to over {_BOMB_RATIO} times its size.")


def _check_clashes(infos: Iterable[zipfile.ZipInfo]) -> None:
    """Refuse a name given twice, twice but for case, or as a file and a folder."""
    spellings: dict[str, str] = {}
    files: set[str] = set()
    folders: set[str] = set()
    for info in infos:
        path = info.filename.removesuffix("/")
        parents = [path[:at] for at, letter in enumerate(path) if letter == "/"]
        for spelling in (*parents, path):
            folded = unicodedata.normalize("NFC", spelling).casefold()
            if spellings.setdefault(folded, spelling) != spelling:
                raise _clash(path)
        folders.update(parents)
        if path in files:
            raise _clash(path)
        (folders if info.is_dir() else files).add(path)
    if both := files & folders:
        raise _clash(min(both))


def _clash(path: str) -> PackageError:
    return PackageError(
        "duplicate_name", f"The zip holds {shown(path)} twice, perhaps in other case."
    )


def _is_junk(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    return any(is_ignored(part, at_root=depth <= _ROOT_DEPTH) for depth, part in enumerate(parts))


def is_link(info: zipfile.ZipInfo) -> bool:
    """Whether the entry is a symbolic link; its content is the target."""
    return stat.S_ISLNK(info.external_attr >> 16)
