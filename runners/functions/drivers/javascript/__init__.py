"""JavaScript: what the user wrote is a script of its own, whose names the program sees."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.javascript.glue import start
from runners.functions.drivers.javascript.starter import starter
from runners.functions.drivers.model import Driver
from runners.signature import Signature

_FOLDER = Path(__file__).parent
RUNTIME = tuple(_FOLDER / name for name in ("runtime.js", "library.js"))
_LOAD = _FOLDER / "load.js"


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    parts = [path.read_text(encoding="utf-8") for path in (*RUNTIME, _LOAD)]
    main = "\n".join((*parts, start(signature)))
    return (  # node --check reads the first
        SourceFile(name="solution.js", content=source.encode()),
        SourceFile(name="main.js", content=main.encode()),
    )


DRIVER = Driver(language="javascript", starter=starter, program=program)
