"""The main process of a box: installs, compiles and runs one submission at a time, and cleans up.

It is PID 1 of the container, root with CAP_SETUID, CAP_SETGID and CAP_KILL only, and speaks over
its standard input and output. A frame, in both directions, is

    u32 length of the header | u32 length of the body | header, JSON | body, bytes

Requests, each answered by one frame (`{"error": ...}` when something is wrong with the box itself):

    install  {files: [[name, mode, size]...]}           body: the files, one after another
    compile  {files, argv, limits, collect}             body: the files
             -> {facts, log_size, files, clean}         body: compiler output, then what it made
    run      {argv, limits, files, keep}                body: the files, then standard input
             -> {facts, stdout_size, stderr_size, files, clean}
                                                        body: stdout, stderr, then what was kept
    begin    {argv, limits, files, keep} -> {}          body: the files. A program for many cases
    ask      {cases} -> {answers, start, idle}        body: sizes of the cases, 64 bits each, and
                                                        the cases; then records and lines, of the
                                                        first of them at least (session.c)
    end      {}                                         answered as `run` is
    join     {pipes: [name, name]} -> {}                the next run reads the first pipe instead of
                                                        its input, and writes the second
    reset    {} -> {clean}                              a new uid for the next submission

`clean` false says that leftovers could not be removed: the answer is good, the box is not.

The files of a run lie in its working folder, the program's own; those named in `keep` come back.
/box holds the program, root's and read-only to it; /tmp and /dev/shm are the only places it can
write to, and both are empty again before the next case. Everything in them is touched with the
submission's own uid, so that a planted link leads nowhere the program could not go itself.
"""

import os
import sys
from typing import Any

from runners.inside import places
from runners.inside.frames import Header, read_frame, write_frame
from runners.inside.pipes import Pipes
from runners.inside.places import BUILD, PROGRAM, WORK, Files, acting_as, split, write_files
from runners.inside.running import MAX_STDERR, BoxError, Run, converse, execute
from runners.inside.session import Session


class Supervisor:
    """Serves one submission after another, each as a uid that nobody had in this box before."""

    def __init__(self, first_uid: int) -> None:
        self.uid = first_uid
        self.pipes: Pipes | None = None
        self.session: Session | None = None

    def install(self, header: Header, body: bytes) -> None:
        write_files(PROGRAM, split(header["files"], body))
        write_frame({})

    def compile(self, header: Header, body: bytes) -> None:
        with acting_as(self.uid):
            write_files(BUILD, split(header["files"], body))
        run = Run(self.uid, header["argv"], header["limits"], BUILD)
        facts = execute(run, b"")
        log = (run.stderr + run.stdout)[:MAX_STDERR]
        made: Files = []
        if facts["exit_code"] == 0 and facts["reason"] == 0:
            made, log = self.collect(tuple(header["collect"]), log)
        answer = {"facts": facts, "log_size": len(log), "files": listing(made)}
        self.answer(answer, log, *(content for _, _, content in made))

    def collect(self, suffixes: tuple[str, ...], log: bytes) -> tuple[Files, bytes]:
        """Take what was made to the program folder. What can't be taken is the program's fault."""
        try:
            with acting_as(self.uid):
                made = places.collect(suffixes)
        except OSError as error:
            why = f"\nThe program could not be collected: {error.strerror or error}\n"
            return [], log + why.encode()
        write_files(PROGRAM, made)
        return made, log

    def run(self, header: Header, body: bytes) -> None:
        run, stdin = self.prepare(header, body)
        self.report(run, self.execute(run, stdin), header["keep"])

    def prepare(self, header: Header, body: bytes) -> tuple[Run, bytes]:
        """What to run, its files in place, and what follows them."""
        files = split(header["files"], body)
        if files:
            with acting_as(self.uid):
                write_files(WORK, files)
        run = Run(self.uid, header["argv"], header["limits"], WORK)
        return run, body[sum(len(content) for _, _, content in files) :]

    def report(self, run: Run, facts: Header, wanted: list[str]) -> None:
        kept: Files = []
        if wanted:
            with acting_as(self.uid):
                kept = places.keep(wanted)
        sizes = {"stdout_size": len(run.stdout), "stderr_size": len(run.stderr)}
        answer = {"facts": facts, **sizes, "files": listing(kept)}
        self.answer(answer, run.stdout, run.stderr, *(content for _, _, content in kept))

    def begin(self, header: Header, body: bytes) -> None:
        run, _ = self.prepare(header, body)
        self.session = Session(run, header["keep"])
        write_frame({})

    def ask(self, header: Header, body: bytes) -> None:
        write_frame(*self.held_session().ask(header["cases"], body))

    def end(self, _header: Header, _body: bytes) -> None:
        session, self.session = self.held_session(), None
        self.report(session.run, session.end(), session.wanted)

    def held_session(self) -> Session:
        if self.session is None:
            raise BoxError("no session was begun")
        return self.session

    def execute(self, run: Run, stdin: bytes) -> Header:
        if self.pipes is None:
            return execute(run, stdin)
        pipes, self.pipes = self.pipes, None
        return converse(run, pipes)

    def join(self, header: Header, _body: bytes) -> None:
        self.pipes = Pipes(header["pipes"])
        write_frame({})

    def answer(self, answer: Header, *body: bytes) -> None:
        write_frame(answer | {"clean": places.sweep(self.uid)}, *body)

    def reset(self, _header: Header, _body: bytes) -> None:
        clean = places.clear(PROGRAM) and places.sweep(self.uid)
        self.uid += 1
        write_frame({"clean": clean})

    def serve(self) -> None:
        operations = {
            "install": self.install,
            "compile": self.compile,
            "run": self.run,
            "begin": self.begin,
            "ask": self.ask,
            "end": self.end,
            "join": self.join,
            "reset": self.reset,
        }
        while True:
            header, body = read_frame()
            operations[header["op"]](header, body)


def listing(files: Files) -> list[Any]:
    return [(name, mode, len(content)) for name, mode, content in files]


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
