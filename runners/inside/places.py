"""The places that a program can write to: filled, read and emptied with its own uid.

Everything a program may have touched is handled as the program itself, so that a planted link leads
nowhere it could not go anyway.
"""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO

PROGRAM = "/box"
WORK = "/tmp"  # noqa: S108 - the box's own, not the host's
BUILD = f"{WORK}/build"
SCRATCH = (WORK, "/dev/shm")  # noqa: S108
MAX_ARTEFACT = 64 * 1024 * 1024
MAX_KEPT = 1024 * 1024
SWEEP_S = 2.0  # a box that takes longer to clean is cheaper to replace

Files = list[tuple[str, int, bytes]]


@contextmanager
def acting_as(uid: int) -> Iterator[None]:
    """Touch files as the submission itself; the real uid stays root's: it can't signal us."""
    os.setresgid(-1, uid, -1)
    os.setresuid(-1, uid, -1)
    try:
        yield
    finally:
        os.setresuid(-1, 0, -1)
        os.setresgid(-1, 0, -1)


def split(files: list[list[Any]], body: bytes) -> Files:
    out: Files = []
    at = 0
    for name, mode, size in files:
        out.append((name, mode, body[at : at + size]))
        at += size
    return out


def write_files(folder: str, files: Files) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    for name, mode, content in files:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), mode=0o755, exist_ok=True)
        fd = os.open(path, flags, mode)
        with os.fdopen(fd, "wb") as file:
            file.write(content)


def is_folder(name: str, folder_fd: int) -> bool:
    return stat.S_ISDIR(os.stat(name, dir_fd=folder_fd, follow_symlinks=False).st_mode)


@contextmanager
def regular(path: str) -> Iterator[BinaryIO]:
    """A file to read that is neither a link nor anything but a file."""
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(fd, "rb") as file:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise OSError("what was made is not a regular file")
        yield file


def read_whole(path: str, room: int) -> bytes:
    with regular(path) as file:
        content = file.read(room + 1)
    if len(content) > room:
        raise OSError(f"what was made has more than {room} bytes")
    return content


def collect(suffixes: tuple[str, ...]) -> Files:
    """What the compiler made: regular files below the build folder with one of these endings."""
    found: Files = []
    room = MAX_ARTEFACT
    folders = [BUILD]
    if os.path.islink(BUILD):
        raise OSError("the build folder has become a link")
    while folders:
        for entry in sorted(os.scandir(folders.pop()), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif entry.name.endswith(suffixes):
                content = read_whole(entry.path, room)
                room -= len(content)
                found.append((os.path.relpath(entry.path, BUILD), 0o755, content))
    return found


def keep(names: list[str]) -> Files:
    """The starts of the named files in the working folder, those that are there."""
    found: Files = []
    for name in names:
        with suppress(OSError), regular(os.path.join(WORK, name)) as file:
            found.append((name, 0o644, file.read(MAX_KEPT)))
    return found


def sweep(uid: int) -> bool:
    """Empty the writable places, as the uid that filled them. False if something is left."""
    if not any(map(os.listdir, SCRATCH)):
        return True
    with acting_as(uid):
        return all(map(clear, SCRATCH))


def clear(place: str) -> bool:
    """Remove all that a folder holds. Nothing runs meanwhile that could swap a name for a link."""
    deadline = time.monotonic() + SWEEP_S
    try:
        top = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
        while names := os.listdir(top):
            for name in names:
                remove(name, top)
                if time.monotonic() > deadline:
                    return False
        os.close(top)
    except OSError:
        return False  # the box, and the open descriptor with it, is thrown away
    return True


def remove(name: str, top: int) -> None:
    """Remove one entry; folders in it are moved up for later, so that no depth is too deep."""
    if not is_folder(name, top):
        os.unlink(name, dir_fd=top)
        return
    os.chmod(name, 0o700, dir_fd=top)
    folder = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=top)
    try:
        for inner in os.listdir(folder):
            if is_folder(inner, folder):
                os.chmod(inner, 0o700, dir_fd=folder)  # else its `..` could not be changed
                os.rename(inner, os.urandom(16).hex(), src_dir_fd=folder, dst_dir_fd=top)
            else:
                os.unlink(inner, dir_fd=folder)
    finally:
        os.close(folder)
    os.rmdir(name, dir_fd=top)
