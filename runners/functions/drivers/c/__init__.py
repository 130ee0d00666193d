"""C: one file of the runtime, what the user wrote, and a `main` that calls it."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.c.glue import main
from runners.functions.drivers.c.starter import starter
from runners.functions.drivers.model import Driver
from runners.signature import Signature

_FOLDER = Path(__file__).parent
_RUNTIME = "".join((_FOLDER / name).read_text() for name in ("input.h", "output.h"))


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    text = "\n".join(
        (_RUNTIME, '#line 1 "solution.c"', source, '#line 1 "driver.c"', main(signature))
    )
    return (SourceFile(name="main.c", content=text.encode()),)


DRIVER = Driver(language="c", starter=starter, program=program, runs_early=True)
