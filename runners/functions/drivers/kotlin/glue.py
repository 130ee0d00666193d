"""The file with `main`: reads a case, calls what the user wrote, answers.

It is in a package of its own, so that names of the user's can't be taken for those used here: of
theirs, only the class that is called is imported. Arrays are read as lists and turned into what
they are; the lambdas are put in place by the compiler, so they cost nothing at the start.
"""

from collections.abc import Sequence

from runners.functions.drivers.kotlin.words import is_primitive, named, spelt
from runners.signature import VOID, Base, Method, Param, Signature, Type

_WORDS = {  # what Input and Output call a type
    Base.INTEGER: "integer",
    Base.LONG: "whole",
    Base.DOUBLE: "real",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "character",
    Base.STRING: "string",
    Base.LIST_NODE: "listNode",
    Base.TREE_NODE: "treeNode",
}


def driver(signature: Signature) -> str:
    called = named(signature.name) if signature.is_class else "Solution"
    case = _class_case(signature) if signature.is_class else _case(signature)
    return f"""\
package __Driver__

import {called} as Called
import judge.library.ListNode
import judge.library.TreeNode
import judge.runtime.Input
import judge.runtime.Output

fun main() {{
    val input = Input()
    val out = Output()
    try {{
        out.send()
        while (!input.isOver()) {{
            answer(input, out)
            out.send()
        }}
    }} finally {{
        out.flush()
    }}
}}

private fun answer(input: Input, out: Output) {{
{case}}}
"""


def _case(signature: Signature) -> str:
    lines = [f"{_read(p, number)}; input.endLine()" for number, p in enumerate(signature.params)]
    call = f"Called().{named(signature.name)}({_arguments(signature.params)})"
    answer = f"a{signature.output}"
    if signature.output is None:
        lines.append(_write(signature.returns, call))
    elif signature.is_cut:
        lines += [
            f"val size = {call}",
            f"if (size !in 0..{answer}.size) {_refuse(f'{answer}.size')}",
            _write_list(signature.answer, f"{answer}.take(size)"),
        ]
    else:
        lines += [call, _write(signature.answer, answer)]
    return _lines(4, lines)


def _class_case(signature: Signature) -> str:
    calls = [
        f'"{signature.name}" -> {{',
        *_takes(signature.params),
        f"    made = Called({_arguments(signature.params)})",
        "    out.nothing()",
        "}",
    ]
    for method in signature.methods:
        calls += _call(method)
    return f"""\
    val names = input.list {{ input.string() }}
    input.endLine()
    var made: Called? = null
    input.open()
    out.list(names) {{ name ->
        input.more()
        input.open()
        when (name) {{
{_lines(12, calls)}            else -> throw IllegalArgumentException("There is no method " + name)
        }}
        input.more()
    }}
    input.more()
    input.endLine()
"""


def _call(method: Method) -> list[str]:
    call = f"made!!.{named(method.name)}({_arguments(method.params)})"
    done = f"{call}; out.nothing()" if method.returns == VOID else _write(method.returns, call)
    return [f'"{method.name}" -> {{', *_takes(method.params), f"    {done}", "}"]


def _takes(params: Sequence[Param]) -> list[str]:
    return [f"    input.more(); {_read(param, number)}" for number, param in enumerate(params)]


def _read(param: Param, number: int) -> str:
    return f"val a{number} = {_reading(param.type)}"


def _reading(kind: Type) -> str:
    if not kind.is_array:
        return f"input.{_WORDS[kind.base]}()"
    read = f"input.list {{ {_reading(kind.element)} }}"
    if kind.levels[0]:
        return read
    return f"{read}.to{spelt(kind)}()" if is_primitive(kind) else f"{read}.{_typed(kind)}"


def _typed(kind: Type) -> str:
    return f"toTypedArray<{spelt(kind.element)}>()"


def _write(kind: Type, value: str) -> str:
    if not kind.is_array:
        return f"out.{_WORDS[kind.base]}({value})"
    return _write_list(kind, value if kind.levels[0] else f"{value}?.asList()")


def _refuse(length: str) -> str:
    """Ends the program: take() would give all elements for a size that is too large."""
    message = f'"The function returned $size as the length of an array of ${{{length}}} elements."'
    return f"throw IllegalStateException({message})"


def _write_list(kind: Type, value: str) -> str:
    return f"out.list({value}) {{ {_write(kind.element, 'it')} }}"


def _arguments(params: Sequence[Param]) -> str:
    return ", ".join(f"a{number}" for number in range(len(params)))


def _lines(indent: int, lines: Sequence[str]) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in lines)
