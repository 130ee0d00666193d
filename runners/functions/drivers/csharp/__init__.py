"""C#: the runtime in a namespace of its own, what the user wrote, and a class that calls it."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.csharp.glue import driver
from runners.functions.drivers.csharp.starter import starter
from runners.functions.drivers.model import Driver
from runners.languages.csharp import DRIVER_FILE, DRIVER_NAMESPACE
from runners.signature import Signature

_USED = (
    "System",
    "System.Collections",
    "System.Collections.Generic",
    "System.IO",
    "System.Linq",
    "System.Numerics",
    "System.Text",
    "System.Text.RegularExpressions",
    "System.Threading",
    "System.Threading.Tasks",
    DRIVER_NAMESPACE,
)
_USINGS = "".join(f"using {name}; " for name in _USED)
_PRELUDE = f'{_USINGS}\n#line 1 "solution.cs"\n'
_RUNTIME = {path.name: path.read_bytes() for path in Path(__file__).parent.glob("*.cs")}
_QUEUE = "PriorityQueue"  # Mono has none; compiled only for those who use it


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    wanted = dict(_RUNTIME)
    if _QUEUE not in source:
        del wanted[f"{_QUEUE}.cs"]
    main = SourceFile(name=DRIVER_FILE, content=driver(signature, source).encode())
    runtime = (SourceFile(name=f"judge/{name}", content=text) for name, text in wanted.items())
    return (main, *runtime, SourceFile(name="solution.cs", content=(_PRELUDE + source).encode()))


DRIVER = Driver(language="csharp", starter=starter, program=program)
