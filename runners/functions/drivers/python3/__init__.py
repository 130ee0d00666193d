"""Python 3: the user's text is a module of its own, so that its lines are numbered as typed."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.model import Driver
from runners.functions.drivers.python3.starter import starter
from runners.signature import Param, Signature, Type

_RUNTIME = Path(__file__).with_name("runtime.py")


def program(signature: Signature, source: str, *, suffix: str = ".py") -> tuple[SourceFile, ...]:
    main = f"{_RUNTIME.read_text(encoding='utf-8')}\n\n{_start(signature)}\n"
    return (
        SourceFile(name=f"main{suffix}", content=main.encode()),
        SourceFile(name=f"solution{suffix}", content=source.encode()),
    )


def _start(signature: Signature) -> str:
    """The line that says how to call, in names and types."""
    if signature.is_class:
        methods = [(m.name, _types(m.params), _type(m.returns)) for m in signature.methods]
        return f"serve(operating, {signature.name!r}, {_types(signature.params)}, {methods})"
    what = (signature.name, _types(signature.params), _type(signature.returns))
    return f"serve(calling, *{(*what, signature.output, signature.is_cut)})"


def _types(params: tuple[Param, ...]) -> list[tuple[str, int]]:
    return [_type(param.type) for param in params]


def _type(kind: Type) -> tuple[str, int]:
    return kind.base.value, len(kind.levels)


DRIVER = Driver(language="python3", starter=starter, program=program)
