"""A function problem's signature: LeetCode's metaData, read into values.

Types are LeetCode's: `integer`, `long`, `double`, `boolean`, `character`, `string`, `ListNode`,
`TreeNode`, `void`, and arrays of them, `T[]` or `list<T>`, nested as deep as wanted. Spellings vary
in the wild: `String` and `int` are read as `string` and `integer`, a missing return type as `void`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeGuard

MAX_DEPTH = 8
MAX_PARAMS = 32
MAX_METHODS = 64
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_INDEX = re.compile("[0-9]{1,2}")
_SYNONYMS = {"String": "string", "int": "integer", "bool": "boolean", "float": "double",
             "char": "character", "": "void", "null": "void", "None": "void"}  # fmt: skip
SIZE_IS_RETURNED = "ret"  # LeetCode's word: the function returns how much of the parameter counts


class SignatureError(ValueError):
    """A signature that says nothing we can call; the message is one line for its author."""


class Base(StrEnum):
    """The types that are no arrays."""

    INTEGER = "integer"
    LONG = "long"
    DOUBLE = "double"
    BOOLEAN = "boolean"
    CHARACTER = "character"
    STRING = "string"
    LIST_NODE = "ListNode"
    TREE_NODE = "TreeNode"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Type:
    """`base`, or below it an array for each entry of `levels`, the outermost first.

    An entry is true for `list<T>`, false for `T[]`: `list<integer[]>` has the levels (True, False).
    """

    base: Base
    levels: tuple[bool, ...] = ()

    @property
    def is_array(self) -> bool:
        return bool(self.levels)

    @property
    def element(self) -> "Type":
        """What an array is made of."""
        return Type(self.base, self.levels[1:])

    def __str__(self) -> str:
        if not self.levels:
            return self.base.value
        return f"list<{self.element}>" if self.levels[0] else f"{self.element}[]"


VOID = Type(Base.VOID)


@dataclass(frozen=True, slots=True)
class Param:
    name: str
    type: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One method of a class problem; `returns` is VOID where its result is `null`."""

    name: str
    params: tuple[Param, ...]
    returns: Type = VOID


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A function, or a class where there are `methods`: then `params` are its constructor's.

    With `output` the parameter of that index is the answer, as it is after the call; with
    `is_cut`, only as many of its elements as the function returns.
    """

    name: str
    params: tuple[Param, ...]
    returns: Type = VOID
    output: int | None = None
    is_cut: bool = False
    methods: tuple[Method, ...] = ()

    @property
    def is_class(self) -> bool:
        return bool(self.methods)

    @property
    def lines(self) -> int:
        """How many lines a case has: one a parameter; names and arguments of a class problem."""
        return 2 if self.is_class else len(self.params)

    @property
    def answer(self) -> Type:
        """The type of a function problem's answer."""
        return self.returns if self.output is None else self.params[self.output].type

    def metadata(self) -> dict[str, Any]:
        """LeetCode's metaData."""
        if self.is_class:
            return {
                "classname": self.name,
                "constructor": {"params": _said(self.params)},
                "methods": [
                    {"name": m.name, "params": _said(m.params), "return": {"type": str(m.returns)}}
                    for m in self.methods
                ],
                "systemdesign": True,
                "params": [
                    {"name": "inputs", "type": "integer[]"},
                    {"name": "inputs", "type": "integer[]"},
                ],
                "return": {"type": "list<String>", "dealloc": True},
            }
        said: dict[str, Any] = {
            "name": self.name,
            "params": _said(self.params),
            "return": {"type": str(self.returns)},
            "manual": False,
        }
        if self.output is not None:
            cut = {"size": SIZE_IS_RETURNED} if self.is_cut else {}
            said["output"] = {"paramindex": self.output} | cut
        return said


def read_type(text: Any) -> Type:
    """A type as it is spelt in metaData. Raises SignatureError."""
    spelt = "void" if text is None else str(text).replace(" ", "")
    levels: list[bool] = []
    while True:
        if spelt.endswith("[]"):
            spelt = spelt[:-2]
            levels.append(False)
        elif spelt.lower().startswith("list<") and spelt.endswith(">"):
            spelt = spelt[5:-1]
            levels.append(True)
        else:
            break
    name = _SYNONYMS.get(spelt, spelt)
    if name not in set(Base) or len(levels) > MAX_DEPTH or (name == Base.VOID and levels):
        raise SignatureError(f"There is no type {str(text)[:60]!r}.")
    return Type(Base(name), tuple(levels))


def read_signature(data: Mapping[str, Any]) -> Signature:
    """A `signature:` of problem.yaml, or a metaData object. Raises SignatureError."""
    if not isinstance(data, Mapping):
        raise SignatureError("A signature has to be a mapping.")
    if "classname" in data:
        return _read_class(data)
    params = _read_params(data.get("params"), "params")
    if not params:
        raise SignatureError("A function needs at least one parameter: each is a line of a case.")
    returns = _read_return(data.get("return"))
    output, is_cut = _read_output(data.get("output"), params, returns)
    return Signature(
        name=_read_name(data.get("name"), "name"),
        params=params,
        returns=returns,
        output=output,
        is_cut=is_cut,
    )


def _read_class(data: Mapping[str, Any]) -> Signature:
    constructor = data.get("constructor") or {}
    methods = data.get("methods")
    if not _is_list(methods) or not 0 < len(methods) <= MAX_METHODS:
        raise SignatureError(f"A class needs 1 to {MAX_METHODS} methods.")
    found = Signature(
        name=_read_name(data["classname"], "classname"),
        params=_read_params(_mapping(constructor, "constructor").get("params"), "constructor"),
        methods=tuple(_read_method(_mapping(method, "a method")) for method in methods),
    )
    names = [method.name for method in found.methods] + [found.name]
    if len(set(names)) < len(names):
        raise SignatureError("Two methods have the same name, or one has that of its class.")
    return found


def _read_method(data: Mapping[str, Any]) -> Method:
    name = _read_name(data.get("name"), "the name of a method")
    params = _read_params(data.get("params"), name)
    return Method(name=name, params=params, returns=_read_return(data.get("return")))


def _read_params(data: Any, where: str) -> tuple[Param, ...]:
    if data is None:
        return ()
    if not _is_list(data) or len(data) > MAX_PARAMS:
        raise SignatureError(f"{where}: parameters have to be a list of at most {MAX_PARAMS}.")
    params = tuple(
        Param(
            _read_name(_mapping(one, where).get("name"), f"{where}: a parameter's name"),
            read_type(one.get("type")),
        )
        for one in data
    )
    if any(param.type == VOID for param in params):
        raise SignatureError(f"{where}: a parameter can't be void.")
    if len({param.name for param in params}) < len(params):
        raise SignatureError(f"{where}: two parameters have the same name.")
    return params


def _read_return(data: Any) -> Type:
    return read_type(data.get("type") if isinstance(data, Mapping) else data)


def _read_output(data: Any, params: tuple[Param, ...], returns: Type) -> tuple[int | None, bool]:
    """The parameter that is the answer. Who returns nothing answers with the first."""
    if data is None:
        return (0, False) if returns == VOID else (None, False)
    typed = str(_mapping(data, "output").get("paramindex", 0))  # packages have numbers as text
    index = int(typed) if _INDEX.fullmatch(typed) else MAX_PARAMS
    if index >= len(params):
        raise SignatureError("output: paramindex has to be the index of a parameter.")
    is_cut = data.get("size") == SIZE_IS_RETURNED
    if is_cut and (returns != Type(Base.INTEGER) or not params[index].type.is_array):
        raise SignatureError("output: size 'ret' needs an integer returned, and an array.")
    return index, is_cut


def _read_name(value: Any, where: str) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise SignatureError(f"{where} has to be a name of letters, digits and _.")
    return value


def _mapping(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SignatureError(f"{where} has to be a mapping.")
    return value


def _is_list(value: Any) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _said(params: tuple[Param, ...]) -> list[dict[str, str]]:
    return [{"name": param.name, "type": str(param.type)} for param in params]
