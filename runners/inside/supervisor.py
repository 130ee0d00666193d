"""The main process of a box: installs, compiles and runs one submission at a time, and cleans up.

It is PID 1 of the container, root with CAP_SETUID, CAP_SETGID and CAP_KILL only, and speaks over
its standard input and output. A frame, in both directions, is

    u32 length of the header | u32 length of the body | header, JSON | body, bytes

Requests, each answered by one frame (`{"error": ...}` when something is wrong with the box itself):

    install  {files: [[name, mode, size]...]}           body: the files, one after another
    compile  {files, argv, limits, collect}             body: the files
             -> {facts, log_size, files, clean}         body: compiler output, then what it made
    run      {argv, limits}                             body: standard input
             -> {facts, stdout_size, stderr_size, clean}  body: stdout, then stderr
    reset    {} -> {clean}                              a new uid for the next submission

`clean` false says that leftovers could not be removed: the answer is good, the box is not.

/box holds the program, root's and read-only to it; /tmp and /dev/shm are the only places it can
write to, and both are empty again before the next case. Everything in them is touched with the
submission's own uid, so that a planted link leads nowhere the program could not go itself.
"""

import json
import os
import stat
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

LAUNCHER = "/opt/judge/launch"
PROGRAM = "/box"
SCRATCH = ("/tmp", "/dev/shm")  # noqa: S108 - the box's own, not the host's
BUILD = "/tmp/build"  # noqa: S108
REPORT_FD = 3
ENVIRONMENT = {
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "HOME": "/tmp",  # noqa: S108
    "LANG": "C.UTF-8",
    "TMPDIR": "/tmp",  # noqa: S108
    "PYTHONDONTWRITEBYTECODE": "1",
}
FACTS = ("reason", "exit_code", "signal", "cpu_us", "wall_us", "memory_kb", "oom_kills", "strays")
MAX_ARTEFACT = 64 * 1024 * 1024
MAX_STDERR = 64 * 1024
SWEEP_S = 2.0  # a box that takes longer to clean is cheaper to replace

Header = dict[str, Any]
Files = list[tuple[str, int, bytes]]


class BoxError(Exception):
    """The box can't be trusted any more; the worker throws it away."""


def read_exactly(size: int) -> bytes:
    chunks = []
    while size:
        chunk = os.read(0, min(size, 1 << 20))
        if not chunk:
            raise EOFError
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def read_frame() -> tuple[Header, bytes]:
    header_size, body_size = struct.unpack("!II", read_exactly(8))
    return json.loads(read_exactly(header_size)), read_exactly(body_size)


def write_frame(header: Header, *body: bytes) -> None:
    text = json.dumps(header).encode()
    frame = b"".join((struct.pack("!II", len(text), sum(map(len, body))), text, *body))
    view = memoryview(frame)
    while view:
        view = view[os.write(1, view) :]


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


def read_regular(path: str, room: int) -> bytes:
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(fd, "rb") as file:
        info = os.fstat(fd)
        if not stat.S_ISREG(info.st_mode) or info.st_size > room:
            raise OSError(f"what was made is not a regular file of at most {room} bytes")
        return file.read(room)


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
                content = read_regular(entry.path, room)
                room -= len(content)
                found.append((os.path.relpath(entry.path, BUILD), 0o755, content))
    return found


def memory_file(name: str, mode: int = 0o666) -> int:
    """An unnamed file in memory: nothing to clean up, nothing to swap for a link."""
    fd = os.memfd_create(name)
    os.fchmod(fd, mode)  # so that /dev/stdin and /dev/stdout can be opened by name
    return fd


def input_file(content: bytes) -> int:
    """Such a file to read from: who could shrink it would hide as much memory from the count."""
    with os.fdopen(memory_file("stdin", 0o444), "wb") as file:
        file.write(content)
        file.flush()
        return os.open(f"/proc/self/fd/{file.fileno()}", os.O_RDONLY)


def read_start(fd: int, room: int) -> bytes:
    return os.pread(fd, min(os.fstat(fd).st_size, room), 0)


def launch(uid: int, argv: list[str], limits: Header, cwd: str, fds: list[int]) -> Header:
    """Run one program; `fds` become its 0, 1, 2 and the launcher's report."""
    keys = ("time_ms", "wall_ms", "memory_kb", "output_kb", "processes", "file_kb")
    command = [LAUNCHER, str(uid), *(str(limits[key]) for key in keys), cwd, *argv]
    actions = [(os.POSIX_SPAWN_DUP2, fd, number) for number, fd in enumerate(fds)]
    pid = os.posix_spawn(LAUNCHER, command, ENVIRONMENT, file_actions=actions)
    status = os.waitpid(pid, 0)[1]
    words = os.pread(fds[REPORT_FD], 512, 0).split()
    if status != 0 or len(words) != len(FACTS):
        raise BoxError(f"the launcher ended with status {status}")
    return dict(zip(FACTS, map(int, words), strict=True))


def execute(uid: int, header: Header, cwd: str, stdin: bytes) -> tuple[Header, bytes, bytes]:
    # All numbers are above 2 and the report's comes last: no dup2 overwrites a later source.
    fds = [input_file(stdin), *map(memory_file, ("stdout", "stderr", "report"))]
    try:
        facts = launch(uid, header["argv"], header["limits"], cwd, fds)
        room = header["limits"]["output_kb"] * 1024 + 1
        return facts, read_start(fds[1], room), read_start(fds[2], MAX_STDERR)
    finally:
        for fd in fds:
            os.close(fd)


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


class Supervisor:
    """Serves one submission after another, each as a uid that nobody had in this box before."""

    def __init__(self, first_uid: int) -> None:
        self.uid = first_uid

    def install(self, header: Header, body: bytes) -> None:
        write_files(PROGRAM, split(header["files"], body))
        write_frame({})

    def compile(self, header: Header, body: bytes) -> None:
        with acting_as(self.uid):
            write_files(BUILD, split(header["files"], body))
        facts, stdout, stderr = execute(self.uid, header, BUILD, b"")
        log = (stderr + stdout)[:MAX_STDERR]
        made: Files = []
        if facts["exit_code"] == 0 and facts["reason"] == 0:
            made, log = self.keep(tuple(header["collect"]), log)
        listing = [(name, mode, len(content)) for name, mode, content in made]
        answer = {"facts": facts, "log_size": len(log), "files": listing, "clean": sweep(self.uid)}
        write_frame(answer, log, *(content for _, _, content in made))

    def keep(self, suffixes: tuple[str, ...], log: bytes) -> tuple[Files, bytes]:
        """Take what was made to the program folder. What can't be taken is the program's fault."""
        try:
            with acting_as(self.uid):
                made = collect(suffixes)
        except OSError as error:
            why = f"\nThe program could not be collected: {error.strerror or error}\n"
            return [], log + why.encode()
        write_files(PROGRAM, made)
        return made, log

    def run(self, header: Header, body: bytes) -> None:
        facts, stdout, stderr = execute(self.uid, header, "/tmp", body)  # noqa: S108
        answer = {"facts": facts, "stdout_size": len(stdout), "stderr_size": len(stderr)}
        write_frame(answer | {"clean": sweep(self.uid)}, stdout, stderr)

    def reset(self, _header: Header, _body: bytes) -> None:
        clean = clear(PROGRAM) and sweep(self.uid)
        self.uid += 1
        write_frame({"clean": clean})

    def serve(self) -> None:
        operations = {
            "install": self.install,
            "compile": self.compile,
            "run": self.run,
            "reset": self.reset,
        }
        while True:
            header, body = read_frame()
            operations[header["op"]](header, body)


def main() -> None:
    os.umask(0o022)
    os.setgroups([])  # acting as a submission must not leave us in a group of root's
    try:
        Supervisor(int(sys.argv[1])).serve()
    except EOFError:
        return
    except Exception as error:  # noqa: BLE001 - whatever it was, the box is not to be used again
        write_frame({"error": f"{type(error).__name__}: {error}"})
        sys.exit(1)


if __name__ == "__main__":
    main()
