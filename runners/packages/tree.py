"""The files of a package, found in one careful walk.

Everything else asks the tree and never the disk, so the rules hold in one place:

- a link counts as its target when that lies inside the package; any other is left out with a
  warning, or the package is refused where judging may need it;
- only regular files and folders exist; a FIFO would hang a reader, a device could be anything;
- names that begin with a dot or a dash do not exist, as the format says (`.timelimit` does);
- links to folders can multiply files and loop, so the caps count what the walk sees.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from runners.packages.errors import PackageError, Warnings, shown
from runners.packages.text import decode_text, is_plain

_KEPT_DOT_FILES = frozenset({".timelimit"})
# What decides verdicts is there as a whole, or the package is refused.
_DECIDING = (
    *("problem.yaml", "domjudge-problem.ini", ".timelimit", "include"),
    *("data/sample", "data/secret", "data/testdata.yaml", "data/test_group.yaml"),
    *("output_validator", "output_validators", "static_validator"),
)
_JUNK = frozenset({"__MACOSX", "__pycache__", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """The most a package may hold; a zip may be as large as what it unpacks to."""

    total_bytes: int = 1024 * 1024 * 1024
    file_bytes: int = 256 * 1024 * 1024
    files: int = 20_000
    depth: int = 16
    text_bytes: int = 1024 * 1024
    all_text_bytes: int = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folder:
    """A folder on the walk. `chain` are the real folders above it: meeting one again is a loop."""

    name: str
    real: str
    chain: tuple[str, ...]


class Tree:
    """A package's regular files by their path inside it, in order, links resolved."""

    def __init__(self, root: Path, caps: Caps) -> None:
        self.constants: Mapping[str, str] = {}  # of problem.yaml, once that was read
        self.warnings = Warnings()
        self._root = os.path.realpath(root)
        self._caps = caps
        self._entries = 0
        self._bytes = 0
        self._text_bytes = 0
        try:
            self._files = dict(sorted(self._walk()))
        except OSError as error:
            name = shown(error.filename or root)
            raise PackageError("not_found", f"{name} can't be read: {error.strerror}.") from error

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def warn(self, sentence: str) -> None:
        """Tell the author something that is no reason to refuse the package."""
        self.warnings.add(sentence)

    def path(self, name: str) -> Path:
        """Where the file's bytes are."""
        return self._files[name]

    def size(self, name: str) -> int:
        """The file's size in bytes."""
        return self._files[name].stat().st_size

    def under(self, folder: str) -> Iterator[str]:
        """The names of all files below a folder."""
        return (name for name in self._files if name.startswith(folder + "/"))

    def read_text(self, name: str) -> str:
        """A file as text, whatever common encoding it is in."""
        content = self.read_bytes(name, self._caps.text_bytes)
        self._text_bytes += len(content)
        if self._text_bytes > self._caps.all_text_bytes:
            raise PackageError("too_large", "The package has too much text beside its test data.")
        return decode_text(content, name)

    def read_bytes(self, name: str, limit: int) -> bytes:
        """A file's bytes, refused beyond the limit."""
        try:
            descriptor = os.open(self._files[name], os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            with os.fdopen(descriptor, "rb") as file:
                content = file.read(limit + 1)
        except OSError as error:
            message = f"{shown(name)} can't be read: {error.strerror}."
            raise PackageError("not_found", message) from error
        if len(content) > limit:
            raise PackageError("too_large", f"{shown(name)} is larger than {limit // 1024} KiB.")
        return content

    def _walk(self) -> Iterator[tuple[str, Path]]:
        folders = [_Folder(name="", real=self._root, chain=(self._root,))]
        while folders:
            folder = folders.pop()
            with os.scandir(folder.real) as entries:
                for entry in entries:
                    if not is_ignored(entry.name, at_root=not folder.name):
                        yield from self._visit(entry, folder, folders)

    def _visit(
        self, entry: os.DirEntry[str], folder: _Folder, folders: list[_Folder]
    ) -> Iterator[tuple[str, Path]]:
        name = f"{folder.name}/{entry.name}" if folder.name else entry.name
        self._count_entry(name)
        try:
            real = self._resolve(entry, name, folder)
        except PackageError as error:
            if _decides(name):
                raise
            self.warn(f"{error} It is left out.")
            return
        status = Path(real).lstat()
        if stat.S_ISDIR(status.st_mode):
            folders.append(_Folder(name=name, real=real, chain=(*folder.chain, real)))
        elif stat.S_ISREG(status.st_mode):
            self._count_bytes(name, status.st_size)
            yield name, Path(real)
        else:
            raise PackageError("special_file", f"{shown(name)} is neither a file nor a folder.")

    def _resolve(self, entry: os.DirEntry[str], name: str, folder: _Folder) -> str:
        if not entry.is_symlink():
            return entry.path
        try:
            real = os.path.realpath(entry.path, strict=True)
        except OSError as error:
            message = f"{shown(name)} is a link that loops or leads nowhere."
            raise PackageError("unsafe_link", message) from error
        if not Path(real).is_relative_to(self._root):
            raise PackageError("unsafe_link", f"{shown(name)} is a link that leaves the package.")
        if real in folder.chain:
            raise PackageError("unsafe_link", f"{shown(name)} is a link that loops.")
        return real

    def _count_entry(self, name: str) -> None:
        if not is_plain(name):
            message = f"The file name {shown(name)} has control characters or is not UTF-8."
            raise PackageError("unsafe_name", message)
        if name.count("/") >= self._caps.depth:
            message = f"{shown(name)} lies more than {self._caps.depth} folders deep."
            raise PackageError("too_large", message)
        self._entries += 1
        if self._entries > self._caps.files:
            raise PackageError("too_large", f"The package has more than {self._caps.files} files.")

    def _count_bytes(self, name: str, size: int) -> None:
        if size > self._caps.file_bytes:
            limit = self._caps.file_bytes // 1024
            raise PackageError("too_large", f"{shown(name)} is larger than {limit} KiB.")
        self._bytes += size
        if self._bytes > self._caps.total_bytes:
            limit = self._caps.total_bytes // 1024
            raise PackageError("too_large", f"The package is larger than {limit} KiB in all.")


def _decides(name: str) -> bool:
    """Whether verdicts may depend on the file, or on what lies in the folder."""
    return name == "data" or any(f"{name}/".startswith(f"{one}/") for one in _DECIDING)


def is_ignored(name: str, *, at_root: bool) -> bool:
    """Whether a file or folder of this name is treated as if it were not there."""
    if at_root and name in _KEPT_DOT_FILES:
        return False
    return name.startswith((".", "-")) or name in _JUNK
