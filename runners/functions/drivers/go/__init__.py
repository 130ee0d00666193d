"""Go: the runtime, a `main`, and what the user wrote, each in a file with imports of its own."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.go.glue import main
from runners.functions.drivers.go.imports import file_of, missing_builtins
from runners.functions.drivers.go.starter import starter
from runners.functions.drivers.model import Driver
from runners.signature import Signature

_FOLDER = Path(__file__).parent


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    runtime = ["input", "output", *missing_builtins(source)]
    texts = {f"{name}.go": (_FOLDER / f"{name}.go").read_text() for name in runtime}
    texts |= {"main.go": main(signature), "solution.go": file_of(source)}
    return tuple(SourceFile(name=name, content=text.encode()) for name, text in texts.items())


DRIVER = Driver(language="go", starter=starter, program=program, runs_early=True)
