"""Kotlin: what the user wrote, and a `main` that calls it.

The runtime is in the image already, see deploy/images/kotlin: compiling it takes a second. What
users are given is in a package that they import as a whole, so names of their own come first.
"""

from runners.contract import SourceFile
from runners.functions.drivers.kotlin.glue import driver
from runners.functions.drivers.kotlin.starter import starter
from runners.functions.drivers.model import Driver
from runners.signature import Signature

_IMPORTS = "import java.math.*; import java.util.*; import judge.library.*; "
_MATH = "import kotlin.math.*; "
_OLDER_MATH = "java.lang.Math.*"  # has the same names: who wants these can't have the others


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    prelude = _IMPORTS if _OLDER_MATH in source else _IMPORTS + _MATH
    return (
        SourceFile(name="judge/Driver.kt", content=driver(signature).encode()),
        SourceFile(name="Solution.kt", content=(prelude + source).encode()),
    )


DRIVER = Driver(language="kotlin", starter=starter, program=program)
