"""Scala: the runtime in a package of its own, what the user wrote, and an object that calls it."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.model import Driver
from runners.functions.drivers.scala.glue import driver
from runners.functions.drivers.scala.starter import starter
from runners.functions.drivers.using import bases
from runners.signature import Base, Signature

_RUNTIME = tuple(
    SourceFile(name=f"judge/{path.name}", content=path.read_bytes())
    for path in sorted(Path(__file__).parent.glob("*.scala"))
)
_IMPORTS = "import scala.collection.{immutable, mutable}; "


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    """The nodes are only there for who needs them: others may define a ListNode of their own."""
    nodes = sorted({Base.LIST_NODE, Base.TREE_NODE} & bases(signature))
    prelude = _IMPORTS + "".join(f"import judge.{node}; " for node in nodes)
    main = SourceFile(name="judge/Driver.scala", content=driver(signature).encode())
    user = SourceFile(name="Solution.scala", content=(prelude + source).encode())
    return (main, *_RUNTIME, user)


DRIVER = Driver(language="scala", starter=starter, program=program)
