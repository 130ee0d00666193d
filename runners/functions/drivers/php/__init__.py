"""PHP: what the user wrote is a file of its own, with or without the opening tag."""

import re
from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.model import Driver
from runners.functions.drivers.php.starter import starter
from runners.signature import Param, Signature, Type

_RUNTIME = Path(__file__).with_name("runtime.php")
_NODES = Path(__file__).with_name("nodes.php")
_OPENING = re.compile(r"\ufeff?(\s*)(?:<\?php\b)?", re.IGNORECASE)


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    main = f"{_RUNTIME.read_text(encoding='utf-8')}\n{_start(signature)}\n"
    opened = _OPENING.sub(r"<?php \1", source, count=1)  # with nothing before it, and no line less
    return (  # php -l reads the first
        SourceFile(name="solution.php", content=opened.encode()),
        SourceFile(name="main.php", content=main.encode()),
        SourceFile(name="nodes.php", content=_NODES.read_bytes()),
    )


def _start(signature: Signature) -> str:
    """The line that says what to call, in names and types. Brackets and numbers are PHP's too."""
    if signature.is_class:
        methods = ", ".join(
            f"'{m.name}' => [{_types(m.params)}, {_type(m.returns)}]" for m in signature.methods
        )
        return f"operate('{signature.name}', {_types(signature.params)}, [{methods}]);"
    output = "null" if signature.output is None else str(signature.output)
    cut = str(signature.is_cut).lower()
    what = f"'{signature.name}', {_types(signature.params)}, {_type(signature.answer)}"
    return f"call({what}, {output}, {cut});"


def _types(params: tuple[Param, ...]) -> str:
    return f"[{', '.join(_type(param.type) for param in params)}]"


def _type(kind: Type) -> str:
    return f"['{kind.base.value}', {len(kind.levels)}]"


DRIVER = Driver(language="php", starter=starter, program=program)
