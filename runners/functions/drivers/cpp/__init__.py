"""C++: one file of the runtime, what the user wrote, and a `main` that calls it."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.cpp.glue import main
from runners.functions.drivers.cpp.starter import starter
from runners.functions.drivers.model import Driver
from runners.signature import Signature

_RUNTIME = (Path(__file__).parent / "runtime.hpp").read_text()


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    text = "\n".join(
        (_RUNTIME, '#line 1 "solution.cpp"', source, '#line 1 "driver.cpp"', main(signature))
    )
    return (SourceFile(name="main.cpp", content=text.encode()),)


DRIVER = Driver(language="cpp", starter=starter, program=program, runs_early=True)
