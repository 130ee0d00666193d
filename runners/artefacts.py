"""Compiled programs, kept on the worker by the hash of everything that went into them.

A file `<cache>/<key>` holds the SHA-256 of the rest, then a pickle-free packing of the files. It is
written whole or not at all, and checked before use. When the folder outgrows its bound files go in
the order of runners/eviction.py, so that nobody's large programs push out those of all others.
Only the worker can write here: boxes never see the folder.
"""

import hashlib
import json
import logging
import os
import struct
import tempfile
from contextlib import suppress
from pathlib import Path

from runners.contract import SourceFile
from runners.eviction import Entry, to_evict

LARGEST_SHARE = 4  # what fills more than this part of the cache is compiled again each time
_LENGTH = struct.Struct("!I")
log = logging.getLogger(__name__)

Files = tuple[SourceFile, ...]


def key_of(files: Files, *parts: str) -> str:
    """The same sources, compiler and flags give the same key; no user or problem is part of it."""
    digest = hashlib.sha256()
    for part in (str(len(parts)), *parts, *(piece for f in files for piece in (f.name, f.content))):
        raw = part.encode() if isinstance(part, str) else part
        digest.update(_LENGTH.pack(len(raw)) + raw)
    return digest.hexdigest()


class ArtefactCache:
    """A folder of compiled programs of at most `max_mb` MiB."""

    def __init__(self, folder: Path, *, max_mb: int) -> None:
        self._folder = folder
        self._max_bytes = max_mb * 1024 * 1024
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def get(self, key: str) -> Files | None:
        path = self._folder / key
        try:
            blob = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        if hashlib.sha256(blob[32:]).digest() != blob[:32]:
            log.warning("a cached program was damaged and is compiled again")
            path.unlink(missing_ok=True)
            return None
        return _unpack(blob[32:])

    def put(self, key: str, files: Files) -> None:
        """Keep a program. A full disk costs a compilation later, nothing else."""
        packed = _pack(files)
        if len(packed) > self._max_bytes // LARGEST_SHARE:
            return
        try:
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                try:
                    file.write(hashlib.sha256(packed).digest() + packed)
                    file.flush()
                    Path(file.name).replace(self._folder / key)
                except OSError:
                    Path(file.name).unlink(missing_ok=True)
                    raise
            self._trim()
        except OSError as error:
            log.warning("a program could not be cached: %s", error.strerror)

    def _trim(self) -> None:
        """Keep to the bound; another worker may be doing the same."""
        entries: list[Entry] = []
        for entry in os.scandir(self._folder):
            with suppress(FileNotFoundError):
                info = entry.stat()
                entries.append(Entry(Path(entry.path), info.st_size, info.st_mtime_ns))
        excess = sum(entry.size for entry in entries) - self._max_bytes
        for old in to_evict(entries, excess):
            old.path.unlink(missing_ok=True)


def _pack(files: Files) -> bytes:
    listing = json.dumps([(f.name, len(f.content)) for f in files]).encode()
    return b"".join((_LENGTH.pack(len(listing)), listing, *(f.content for f in files)))


def _unpack(blob: bytes) -> Files:
    start = _LENGTH.size + _LENGTH.unpack_from(blob)[0]
    files: list[SourceFile] = []
    for name, size in json.loads(blob[_LENGTH.size : start]):
        files.append(SourceFile(name=name, content=blob[start : start + size]))
        start += size
    return tuple(files)
