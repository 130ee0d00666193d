"""TypeScript: what the user wrote is a module of its own, called by JavaScript's runtime."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.javascript import RUNTIME
from runners.functions.drivers.javascript.glue import start
from runners.functions.drivers.javascript.words import named
from runners.functions.drivers.model import Driver
from runners.functions.drivers.typescript.starter import starter
from runners.signature import Signature

_TYPES = Path(__file__).with_name("types.d.ts")
_LOAD = Path(__file__).with_name("load.ts")
_UNCHECKED = "// @ts-nocheck"


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    parts = [path.read_text(encoding="utf-8") for path in (*RUNTIME, _LOAD)]
    main = "\n".join((_UNCHECKED, *parts, start(signature)))
    solution = f"{source}\nexport {{ {named(signature.name)} as judged_ }};\n"
    return (
        SourceFile(name="main.ts", content=main.encode()),
        SourceFile(name="types.d.ts", content=_TYPES.read_bytes()),
        SourceFile(name="solution.ts", content=solution.encode()),
    )


DRIVER = Driver(language="typescript", starter=starter, program=program)
