"""A bounded cache of test data on this machine's disk, shared by all its processes.

    <root>/ab/cd/<sha256>   one file a content, written whole or not at all
    <root>/holds/<random>   the hashes a living process uses, one a line; it keeps the file locked
    <root>/lock             taken to announce a hold and to evict

Files go in the order of runners/eviction.py; one that any process holds stays, even over the bound.
A process that dies loses its lock, and with it its hold. A file is checked against its hash before
this process first uses it, and again when its size, time or inode is not what was checked.
"""

import fcntl
import hashlib
import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from cachetools import FIFOCache

from runners.eviction import Entry, to_evict

CHUNK_BYTES = 1024 * 1024
_TOUCH_AFTER_S = 60
MARKS_KEPT = 64 * 1024  # files: some 20 MB of memory

Fetch = Callable[[str, IO[bytes]], None]


class BlobError(Exception):
    """Test data that is missing or doesn't match its hash."""


class StorageUnavailableError(OSError):
    """The storage of the test data does not answer, or breaks off. Try again later.

    An OSError, like a disk that fails: it never says anything about a submission.
    """


class VerifiedFiles:
    """Remembers which files were checked against their hash, the last MARKS_KEPT of them.

    A file is known by its size, time and inode.
    """

    def __init__(self, kept: int = MARKS_KEPT) -> None:
        self._seen: FIFOCache[Path, tuple[int, int, int]] = FIFOCache(kept)
        self._lock = threading.Lock()  # cachetools leaves locking to its users

    def is_intact(self, path: Path, sha256: str) -> bool:
        """Return whether the file exists and matches its hash.

        Raises OSError where the disk can't tell.
        """
        try:
            stat = os.stat(path)  # noqa: PTH116 - a job may have thousands of files
            mark = (stat.st_size, stat.st_mtime_ns, stat.st_ino)
            with self._lock:
                is_known = self._seen.get(path) == mark
            if not is_known:
                if hash_file(path) != sha256:
                    return False
                with self._lock:
                    self._seen[path] = mark
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True


class LocalCache:
    """Files by content hash; `fetch` writes the data of a hash that is missing."""

    def __init__(self, root: Path, *, limit_bytes: int, fetch: Fetch) -> None:
        self._root = root
        self._limit = limit_bytes
        self._fetch = fetch
        self._verified = VerifiedFiles()

    @contextmanager
    def hold(self, hashes: Sequence[str]) -> Iterator[list[Path]]:
        """Yield verified local files of these hashes; none is evicted until the block ends."""
        with self._announced(hashes):
            found = [self._ensure(sha256) for sha256 in hashes]
            if any(is_new for _, is_new in found):
                self._evict()
            yield [path for path, _ in found]

    @contextmanager
    def _announced(self, hashes: Sequence[str]) -> Iterator[None]:
        holds = self._root / "holds"
        holds.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            with self._locked():  # or an eviction would take the note for a dead process's
                note = stack.enter_context(tempfile.NamedTemporaryFile(mode="w", dir=holds))
                fcntl.flock(note, fcntl.LOCK_EX)
                note.write("\n".join(hashes))
                note.flush()
            yield

    def _ensure(self, sha256: str) -> tuple[Path, bool]:
        path = self._root / sha256[:2] / sha256[2:4] / sha256
        if self._verified.is_intact(path, sha256):
            _touch(path)
            return path, False
        self._download_intact(sha256, path)
        return path, True

    def _download_intact(self, sha256: str, path: Path) -> None:
        """Fetch the file. The same wrong content twice is stored so; else a stream broke off."""
        wrong: list[str] = []
        for _ in range(2):
            self._download(sha256, path)
            if self._verified.is_intact(path, sha256):
                return
            wrong.append(hash_file(path))
            path.unlink(missing_ok=True)
        if len(set(wrong)) == 1:
            raise BlobError(f"The stored test data {sha256} is damaged: import it again.")
        raise StorageUnavailableError(f"The storage breaks off when it sends {sha256}.")

    def _download(self, sha256: str, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._root, prefix="new-", delete=False) as target:
            try:
                self._fetch(sha256, target)
                target.flush()
                Path(target.name).replace(path)
            except BaseException:
                Path(target.name).unlink(missing_ok=True)
                raise

    def _evict(self) -> None:
        with self._locked():
            files = list(_scan(self._root))
            excess = sum(file.size for file in files) - self._limit
            held = self._held() if excess > 0 else set()
            for file in to_evict((one for one in files if one.path.name not in held), excess):
                file.path.unlink(missing_ok=True)

    def _held(self) -> set[str]:
        held: set[str] = set()
        for note in (self._root / "holds").iterdir():
            try:
                with note.open() as file:
                    held |= _read_hold(file)
            except FileNotFoundError:  # its process has just finished
                continue
        return held

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with (self._root / "lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _touch(path: Path) -> None:
    # Explicit, because file systems are often mounted without access times.
    stat = path.stat()
    if time.time() - stat.st_atime > _TOUCH_AFTER_S:
        os.utime(path, ns=(time.time_ns(), stat.st_mtime_ns))


def _scan(root: Path) -> Iterator[Entry]:
    for path in root.glob("??/??/*"):
        try:
            stat = path.stat()
        except FileNotFoundError:
            continue
        yield Entry(path, stat.st_size, stat.st_atime_ns)


def _read_hold(file: IO[str]) -> set[str]:
    """Return the hashes of a hold whose process lives; remove the note of a dead process."""
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return set(file.read().split())
    Path(file.name).unlink(missing_ok=True)
    return set()
