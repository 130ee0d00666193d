"""Test data by content hash, in Django's default storage: `data/ab/cd/<sha256>`.

The name is the content's SHA-256, so equal data is stored once and never changes. Deleting a case
leaves its blobs. Programs need files: where the storage is a local disk they get its own files,
else copies in a bounded cache.

Reading raises BlobError for data that is missing or damaged, and StorageUnavailableError for
whatever else a storage raises, also in the middle of a stream.
"""

import hashlib
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import IO

from cachetools import FIFOCache
from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage

from problems.cache import (
    CHUNK_BYTES,
    BlobError,
    LocalCache,
    StorageUnavailableError,
    VerifiedFiles,
)

__all__ = [
    "Blob",
    "BlobError",
    "StorageUnavailableError",
    "hold",
    "local_path",
    "put",
    "read_start",
]

TRUST_S = 10.0  # seconds for which an intact file is not checked again
_PATHS_KEPT = 32 * 1024
_verified = VerifiedFiles()
_trusted_until: FIFOCache[Path, float] = FIFOCache(_PATHS_KEPT)
_trust_lock = threading.Lock()  # cachetools leaves locking to its users


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
    with _reading(sha256), default_storage.open(_name(sha256)) as file:
        return bytes(file.read(size))


def local_path(sha256: str) -> Path:
    """A verified local file with the blob's content, for use at once; `hold` keeps it."""
    with hold([sha256]) as paths:
        return paths[sha256]


@contextmanager
def hold(hashes: Sequence[str]) -> Iterator[dict[str, Path]]:
    """Verified local files of these blobs, none of which is evicted until the block ends."""
    wanted = list(dict.fromkeys(hashes))
    folder = _folder()
    if folder is not None:
        now = time.monotonic()
        yield {sha256: _stored_path(folder, sha256, now) for sha256 in wanted}
        return
    with _cache().hold(wanted) as copies:
        yield dict(zip(wanted, copies, strict=True))


@contextmanager
def _reading(sha256: str) -> Iterator[None]:
    """Turn every error of a storage into StorageUnavailableError or BlobError.

    Those of botocore, urllib3 and Google are no OSErrors.
    """
    try:
        yield
    except (BlobError, StorageUnavailableError):
        raise
    except FileNotFoundError as error:
        raise _missing(sha256) from error
    except Exception as error:
        raise StorageUnavailableError(f"{type(error).__name__}: {error}") from error


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


def _folder() -> str | None:
    """Return the folder of the storage, if it is on a disk of this machine."""
    try:
        return default_storage.path("")
    except NotImplementedError:
        return None


def _stored_path(folder: str, sha256: str, now: float) -> Path:
    path = _path(folder, sha256)
    with _trust_lock:
        if now < _trusted_until.get(path, 0.0):
            return path
    with _reading(sha256):
        if _verified.is_intact(path, sha256):
            with _trust_lock:
                _trusted_until[path] = now + TRUST_S
            return path
        if not path.exists():
            raise _missing(sha256)
    raise BlobError(f"The stored test data {sha256} is damaged: import it again.")


@lru_cache(maxsize=_PATHS_KEPT)
def _path(folder: str, sha256: str) -> Path:
    """Return the path of a blob; cached, because a job may have thousands."""
    return Path(folder, _name(sha256))


def _missing(sha256: str) -> BlobError:
    return BlobError(f"The test data {sha256} is not in the storage: import the problem again.")


@cache
def _cache() -> LocalCache:
    root = Path(settings.RUNNER["cache_dir"]) / "data"
    limit = int(settings.RUNNER["cache_mb"]) * 1024 * 1024
    root.mkdir(parents=True, exist_ok=True)
    return LocalCache(root, limit_bytes=limit, fetch=_fetch)


def _fetch(sha256: str, target: IO[bytes]) -> None:
    for chunk in _chunks(sha256):
        target.write(chunk)


def _chunks(sha256: str) -> Iterator[bytes]:
    """Yield the content. Errors of this disk are not taken for errors of the storage."""
    with _reading(sha256), default_storage.open(_name(sha256)) as source:
        while chunk := source.read(CHUNK_BYTES):
            yield chunk
