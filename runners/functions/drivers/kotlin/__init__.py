"""Kotlin: the runtime in packages of its own, what the user wrote, and a `main` that calls it."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.kotlin.glue import driver
from runners.functions.drivers.kotlin.newer import newer
from runners.functions.drivers.kotlin.starter import starter
from runners.functions.drivers.model import Driver
from runners.signature import Signature

_IMPORTS = "import java.math.*; import java.util.*; import judge.*; "
_MATH = "import kotlin.math.*; "
_OLDER_MATH = "java.lang.Math.*"  # has the same names: who wants these can't have the others
_RUNTIME = tuple(
    SourceFile(name=f"judge/{name}", content=(Path(__file__).parent / name).read_bytes())
    for name in ("Input.kt", "Output.kt", "Nodes.kt")
)


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    prelude = _IMPORTS if _OLDER_MATH in source else _IMPORTS + _MATH
    more = newer(source).encode()
    return (
        SourceFile(name="judge/Driver.kt", content=driver(signature).encode()),
        *_RUNTIME,
        *((SourceFile(name="judge/Newer.kt", content=more),) if more else ()),
        SourceFile(name="Solution.kt", content=(prelude + source).encode()),
    )


DRIVER = Driver(language="kotlin", starter=starter, program=program)
