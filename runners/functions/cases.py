"""The cases of a function problem: from lines that people wrote to what a program reads.

A case has a line for each parameter; that of a class problem has the names that are called, the
class first, and their arguments. Blank lines mean nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from runners.functions import values
from runners.functions.values import BadValueError
from runners.signature import VOID, Base, Param, Signature, Type

_NAMES = Type(Base.STRING, (True,))


class InputError(ValueError):
    """A line that can't be read: its number, from 1, and what was expected there."""

    def __init__(self, number: int, expected: str) -> None:
        super().__init__(f"Line {number}: expected {expected}.")
        self.number = number
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Call:
    """One case. `sent` is what the program reads; `returns` are the types of what comes back.

    Of a class problem that is a type for each name that is called, else it is one.
    """

    sent: bytes
    returns: tuple[Type, ...]


def split(raw: bytes, signature: Signature) -> list[Call]:
    """All cases in a text. Raises InputError."""
    numbered = _lines(raw)
    height = signature.lines
    if not numbered or len(numbered) % height:
        last = numbered[-1][0] if numbered else 0
        missing = height - len(numbered) % height
        raise InputError(last + 1, f"{missing} more: a case has {height}")
    read = _read_class if signature.is_class else _read_function
    return [
        read(numbered[start : start + height], signature)
        for start in range(0, len(numbered), height)
    ]


def read_one(raw: bytes, signature: Signature) -> Call:
    """The only case in a text. Raises InputError."""
    numbered = _lines(raw)
    if len(numbered) > signature.lines:
        raise InputError(numbered[signature.lines][0], "the end")
    return split(raw, signature)[0]


def read_answer(raw: bytes | str, call: Call, signature: Signature, *, finite: bool = True) -> Any:
    """What came back, or should have, as a value. Raises BadValueError."""
    if not signature.is_class:
        return values.read(raw, call.returns[0], finite=finite)
    results = values.load(raw)
    if type(results) is not list or len(results) != len(call.returns):
        raise BadValueError(f"a list of {len(call.returns)} results")
    pairs = zip(results, call.returns, strict=True)
    return [values.check(one, kind, finite=finite) for one, kind in pairs]


def text(answer: Any, call: Call, signature: Signature) -> str:
    """An answer in LeetCode's words."""
    if not signature.is_class:
        return values.text(answer, call.returns[0])
    shown = (values.text(one, kind) for one, kind in zip(answer, call.returns, strict=True))
    return f"[{','.join(shown)}]"


def read_answers(raw: bytes, call: Call, signature: Signature) -> list[Any]:
    """The answers that are accepted, one a line, the first shown. Raises InputError."""
    found = []
    for number, content in _lines(raw):
        try:
            found.append(read_answer(content, call, signature))
        except BadValueError as error:
            raise InputError(number, error.expected) from error
    if not found:
        raise InputError(1, "an answer")
    return found


def _lines(raw: bytes) -> list[tuple[int, bytes]]:
    """The lines that say something, with their numbers."""
    numbered = enumerate(raw.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1)
    return [(number, content) for number, content in numbered if content.strip()]


def _read_function(lines: Sequence[tuple[int, bytes]], signature: Signature) -> Call:
    sent = [
        values.line(_read(number, content, param.type))
        for (number, content), param in zip(lines, signature.params, strict=True)
    ]
    return Call(b"\n".join(sent) + b"\n", (signature.answer,))


def _read_class(lines: Sequence[tuple[int, bytes]], signature: Signature) -> Call:
    (number, content), (below, arguments) = lines
    names = _read(number, content, _NAMES)
    if not names or names[0] != signature.name:
        raise InputError(number, f"a list that begins with {signature.name!r}")
    methods = {method.name: method for method in signature.methods}
    if unknown := [name for name in names[1:] if name not in methods]:
        raise InputError(number, f"names of methods, not {unknown[0][:40]!r}")
    called = [methods[name] for name in names[1:]]
    wanted = [signature.params, *(method.params for method in called)]
    sent = _read_arguments(below, arguments, names, wanted)
    returns = (VOID, *(method.returns for method in called))
    return Call(values.line(names) + b"\n" + values.line(sent) + b"\n", returns)


def _read_arguments(
    number: int, raw: bytes, names: Sequence[str], wanted: Sequence[tuple[Param, ...]]
) -> list[list[Any]]:
    lists = _load(number, raw)
    if type(lists) is not list or len(lists) != len(names):
        raise InputError(number, f"a list of {len(names)} lists of arguments")
    return [
        _checked(number, found, name, params)
        for found, name, params in zip(lists, names, wanted, strict=True)
    ]


def _checked(number: int, found: Any, name: str, params: tuple[Param, ...]) -> list[Any]:
    kinds = [str(param.type) for param in params]
    expected = f"the arguments of {name}: [{', '.join(kinds)}]"
    if type(found) is not list or len(found) != len(params):
        raise InputError(number, expected)
    try:
        return [values.check(one, p.type) for one, p in zip(found, params, strict=True)]
    except BadValueError as error:
        raise InputError(number, expected) from error


def _read(number: int, content: bytes, kind: Type) -> Any:
    try:
        return values.read(content, kind)
    except BadValueError as error:
        raise InputError(number, error.expected) from error


def _load(number: int, content: bytes) -> Any:
    try:
        return values.load(content)
    except BadValueError as error:
        raise InputError(number, error.expected) from error
