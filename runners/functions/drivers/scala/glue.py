"""The object with `main`: reads a case, calls what the user wrote, answers.

It is in the empty package, as what the user wrote is: nothing else can call that. What it names
itself begins at `_root_`, so that the user may have an Array or a String of his own.
"""

from collections.abc import Sequence

from runners.signature import VOID, Base, Method, Param, Signature, Type

_WORDS = {  # what Input and Output call a type
    Base.INTEGER: "integer",
    Base.LONG: "whole",
    Base.DOUBLE: "real",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "character",
    Base.STRING: "string",
    Base.LIST_NODE: "chain",
    Base.TREE_NODE: "tree",
}


def driver(signature: Signature) -> str:
    lines = _class_case(signature) if signature.is_class else _case(signature)
    case = "".join(f"      {line}\n" for line in lines)
    return f"""\
object __Driver__ {{
  def main(words: _root_.scala.Array[_root_.java.lang.String]): _root_.scala.Unit =
    _root_.judge.runtime.Session.run {{ (in, out) =>
{case}    }}
}}
"""


def _case(signature: Signature) -> list[str]:
    lines = _take("line", signature.params)
    call = f"Solution.`{signature.name}`{_arguments(signature.params)}"
    answer = f"a{signature.output}"
    if signature.output is None:
        return [*lines, _write(signature.returns, call)]
    if signature.is_cut:
        return [
            *lines,
            f"val size = {call}",
            f"if (size < 0 || size > {answer}.length) {_refuse(f'{answer}.length')}",
            _write(signature.answer, f"{answer}.take(size)"),
        ]
    return [*lines, call, _write(signature.answer, answer)]


def _refuse(length: str) -> str:
    """Ends the program: take() would give all elements for a size that is too large."""
    text = f'"The function returned " + size + " as the length of an array of " + {length}'
    return f'throw new _root_.java.lang.IllegalStateException({text} + " elements.")'


def _class_case(signature: Signature) -> list[str]:
    made = f"it = new `{signature.name}`{_arguments(signature.params)}"
    lines = [*_takes(signature.params), made, "out.nothing()"]
    calls = [f'case "{signature.name}" =>', *_indented(lines)]
    for method in signature.methods:
        calls += [f'case "{method.name}" =>', *_indented(_call(method))]
    return [
        f"var it: `{signature.name}` = null",
        "_root_.judge.runtime.Session.calls(in, out) {",
        *_indented(calls),
        "}",
    ]


def _call(method: Method) -> list[str]:
    """Without arguments it is called without `()`: so it may be declared either way."""
    call = f"it.`{method.name}`{_arguments(method.params) if method.params else ''}"
    done = [call, "out.nothing()"] if method.returns == VOID else [_write(method.returns, call)]
    return [*_takes(method.params), *done]


def _takes(params: Sequence[Param]) -> list[str]:
    return _take("argument", params)


def _take(word: str, params: Sequence[Param]) -> list[str]:
    return [f"val a{n} = in.{word}({_read(param.type)})" for n, param in enumerate(params)]


def _read(kind: Type) -> str:
    if kind.is_array:
        return f"in.{'list' if kind.levels[0] else 'array'}({_read(kind.element)})"
    return f"in.{_WORDS[kind.base]}()"


def _write(kind: Type, value: str) -> str:
    if kind.is_array:
        return f"out.all({value})({_write(kind.element, '_')})"
    return f"out.{_WORDS[kind.base]}({value})"


def _arguments(params: Sequence[Param]) -> str:
    return f"({', '.join(f'a{number}' for number in range(len(params)))})"


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]
