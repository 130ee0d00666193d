"""Scala: what the user wrote, and an object that calls it.

The runtime is in the image already, see deploy/images/scala: compiling it takes a second.
"""

from runners.contract import SourceFile
from runners.functions.drivers.model import Driver
from runners.functions.drivers.scala.glue import driver
from runners.functions.drivers.scala.starter import starter
from runners.functions.drivers.using import bases
from runners.signature import Base, Signature

_IMPORTS = "import scala.collection.{immutable, mutable}; "


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    """The nodes are only there for who needs them: others may define a ListNode of their own."""
    nodes = sorted({Base.LIST_NODE, Base.TREE_NODE} & bases(signature))
    prelude = _IMPORTS + "".join(f"import _root_.judge.runtime.{node}; " for node in nodes)
    return (
        SourceFile(name="judge/Driver.scala", content=driver(signature).encode()),
        SourceFile(name="Solution.scala", content=(prelude + source).encode()),
    )


DRIVER = Driver(language="scala", starter=starter, program=program)
