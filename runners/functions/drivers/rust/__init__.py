"""Rust: the runtime as the program's root, and the user's file as a module of it."""

from pathlib import Path

from runners.contract import SourceFile
from runners.functions.drivers.model import Driver
from runners.functions.drivers.rust.glue import glue
from runners.functions.drivers.rust.starter import starter
from runners.signature import Signature

_FILES = ("main.rs", "judge.rs", "judge_nodes.rs", "judge_prelude.rs")
_RUNTIME = tuple(
    SourceFile(name=name, content=(Path(__file__).parent / name).read_bytes()) for name in _FILES
)


def program(signature: Signature, source: str) -> tuple[SourceFile, ...]:
    solution = f"{source}\n{glue(signature)}".encode()
    return (*_RUNTIME, SourceFile(name="solution.rs", content=solution))


DRIVER = Driver(language="rust", starter=starter, program=program, runs_early=True)
