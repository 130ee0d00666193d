"""One program for many cases: the launcher feeds it, and is asked here for a batch at a time."""

import os
import struct

from runners.inside.frames import Header, read_exactly, write_whole
from runners.inside.protocol import NUMBER, RECORD, SESSION_REPLY, SESSION_REQUEST
from runners.inside.running import MAX_STDERR, Run, facts_of, memory_file, read_start, start

_ASK = struct.Struct(f"={len(SESSION_REQUEST)}{NUMBER}")  # session.c says what follows
_REPLY = struct.Struct(f"={len(SESSION_REPLY)}{NUMBER}")
RECORD_SIZE = struct.calcsize(f"={len(RECORD)}{NUMBER}")


class Session:
    """A program that has been started, until `end`."""

    def __init__(self, run: Run, wanted: list[str]) -> None:
        self.run, self.wanted = run, wanted
        asked, self._ask = os.pipe()
        self._reply, replied = os.pipe()
        self._outputs = list(map(memory_file, ("stdout", "stderr")))
        self._pid = start(run, [asked, *self._outputs, replied], "session")
        os.close(asked)
        os.close(replied)

    def ask(self, count: int, body: bytes) -> tuple[Header, bytes]:
        """How many of the cases were answered, and the launcher's records and lines."""
        write_whole(self._ask, _ASK.pack(count, len(body) - 8 * count))
        write_whole(self._ask, body)
        answered, size, *start, idle = _REPLY.unpack(read_exactly(_REPLY.size, self._reply))
        lines = read_exactly(answered * RECORD_SIZE + size, self._reply)
        return {"answers": answered, "start": start, "idle": idle}, lines

    def end(self) -> Header:
        """The facts of the whole run; its outputs are read up to their limits."""
        os.close(self._ask)
        with os.fdopen(self._reply, "rb") as reply:
            report = reply.read()
        facts = facts_of(os.waitpid(self._pid, 0)[1], report)
        self.run.stdout = read_start(self._outputs[0], self.run.limits["output_kb"] * 1024 + 1)
        self.run.stderr = read_start(self._outputs[1], MAX_STDERR)
        for fd in self._outputs:
            os.close(fd)
        return facts
