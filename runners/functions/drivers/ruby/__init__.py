"""Ruby: what the user wrote is evaluated at the top, under its own name and line numbers."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.model import Driver
from runners.functions.drivers.naming import pascal
from runners.functions.drivers.ruby.starter import starter
from runners.functions.drivers.ruby.words import method
from runners.signature import Param, Signature, Type

_RUNTIME = Path(__file__).with_name("runtime.rb")


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    main = f"{_RUNTIME.read_text(encoding='utf-8')}\n{_start(signature)}\n"
    return (  # ruby -c reads the first
        SourceFile(name="solution.rb", content=source.encode()),
        SourceFile(name="main.rb", content=main.encode()),
    )


def _start(signature: Signature) -> str:
    """The line that says what to call, in names and types. Brackets and numbers are Ruby's too."""
    if signature.is_class:
        methods = ", ".join(
            f'"{m.name}" => [:{method(m.name)}, {_types(m.params)}, {_type(m.returns)}]'
            for m in signature.methods
        )
        name = pascal(signature.name)
        return f"Judge.operate(:{name}, {_types(signature.params)}, {{{methods}}})"
    output = "nil" if signature.output is None else str(signature.output)
    cut = str(signature.is_cut).lower()
    what = f":{method(signature.name)}, {_types(signature.params)}, {_type(signature.answer)}"
    return f"Judge.call({what}, {output}, {cut})"


def _types(params: tuple[Param, ...]) -> str:
    return f"[{', '.join(_type(param.type) for param in params)}]"


def _type(kind: Type) -> str:
    return f"[:{kind.base.value}, {len(kind.levels)}]"


DRIVER = Driver(language="ruby", starter=starter, program=program)
