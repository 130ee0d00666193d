"""Java: the runtime in a package of its own, what the user wrote, and a class that calls it."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.java.glue import driver
from runners.functions.drivers.java.starter import starter
from runners.functions.drivers.model import Driver
from runners.languages import java
from runners.signature import Signature

_IMPORTS = "import java.io.*; import java.math.*; import java.util.*; import java.util.function.*; "
_MORE = "import java.util.stream.*; import judge.*; "
_RUNTIME = {path.name: path.read_bytes() for path in Path(__file__).parent.glob("*.java")}
_PAIR = "Pair"  # javafx.util.Pair, compiled only for those who use it


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    prelude, wanted = _IMPORTS + _MORE, dict(_RUNTIME)
    if _PAIR in source:
        prelude += "import javafx.util.*; "
    else:
        del wanted[f"{_PAIR}.java"]
    runtime = (SourceFile(name=f"judge/{name}", content=text) for name, text in wanted.items())
    main = SourceFile(name="judge/Driver.java", content=driver(signature).encode())
    return (main, *runtime, _user_file(signature, source, prelude))


def _user_file(signature: Signature, source: str, prelude: str) -> SourceFile:
    """Named after its public class, or after the one that is called."""
    called = f"{signature.name if signature.is_class else 'Solution'}.java"
    name = java.name_source(source)
    return SourceFile(
        name=called if name == "Main.java" else name, content=(prelude + source).encode()
    )


DRIVER = Driver(language="java", starter=starter, program=program)
