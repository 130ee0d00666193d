"""Test data by content hash, in Django's default storage: `data/ab/cd/<sha256>`.

The name is the content's SHA-256, so equal data is stored once and never changes. Deleting a case
leaves its blobs. Programs need files: where the storage is a local disk they get its own files,
else copies in a bounded cache.
"""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage

from problems.cache import CHUNK_BYTES, BlobError, LocalCache, VerifiedFiles

__all__ = ["Blob", "BlobError", "hold", "local_path", "put", "read_start"]

_verified = VerifiedFiles()


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    sha256: str
    size: int


def put(content: Path | bytes | IO[bytes]) -> Blob:
    """Store the content unless it is there already; nothing is read into memory as a whole."""
    if isinstance(content, Path):
        with content.open("rb") as file:
            return put(file)
    if isinstance(content, bytes):
        return put(BytesIO(content))
    content.seek(0)
    sha256 = hashlib.file_digest(content, "sha256").hexdigest()  # type: ignore[arg-type]
    blob = Blob(sha256=sha256, size=content.seek(0, 2))
    content.seek(0)
    _save(blob, content)
    return blob


def read_start(sha256: str, size: int) -> bytes:
    """The first bytes of a blob, at most `size`."""
    try:
        with default_storage.open(_name(sha256)) as file:
            return bytes(file.read(size))
    except FileNotFoundError as error:
        raise _missing(sha256) from error


def local_path(sha256: str) -> Path:
    """A verified local file with the blob's content, for use at once; `hold` keeps it."""
    with hold([sha256]) as paths:
        return paths[sha256]


@contextmanager
def hold(hashes: Sequence[str]) -> Iterator[dict[str, Path]]:
    """Verified local files of these blobs, none of which is evicted until the block ends."""
    wanted = list(dict.fromkeys(hashes))
    stored = [_stored_path(sha256) for sha256 in wanted]
    paths = [path for path in stored if path is not None]
    if len(paths) == len(wanted):
        yield dict(zip(wanted, paths, strict=True))
        return
    with _cache().hold(wanted) as copies:
        yield dict(zip(wanted, copies, strict=True))


def _name(sha256: str) -> str:
    return f"data/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _save(blob: Blob, content: IO[bytes]) -> None:
    name = _name(blob.sha256)
    if default_storage.exists(name):
        if default_storage.size(name) == blob.size:
            return
        default_storage.delete(name)  # left half-written by a process that died
    saved = default_storage.save(name, File(content))
    if saved != name:  # somebody stored the same at the same moment
        default_storage.delete(saved)


def _stored_path(sha256: str) -> Path | None:
    """The storage's own file, where the storage is a disk of this machine."""
    try:
        path = Path(default_storage.path(_name(sha256)))
    except NotImplementedError:
        return None
    if _verified.is_intact(path, sha256):
        return path
    if not path.exists():
        raise _missing(sha256)
    raise BlobError(f"The stored test data {sha256} is damaged: import it again.")


def _missing(sha256: str) -> BlobError:
    return BlobError(f"The test data {sha256} is not in the storage: import the problem again.")


@cache
def _cache() -> LocalCache:
    root = Path(settings.RUNNER["cache_dir"]) / "data"
    limit = int(settings.RUNNER["cache_mb"]) * 1024 * 1024
    root.mkdir(parents=True, exist_ok=True)
    return LocalCache(root, limit_bytes=limit, fetch=_fetch)


def _fetch(sha256: str, target: IO[bytes]) -> None:
    try:
        with default_storage.open(_name(sha256)) as source:
            shutil.copyfileobj(source, target, CHUNK_BYTES)
    except FileNotFoundError as error:
        raise _missing(sha256) from error
