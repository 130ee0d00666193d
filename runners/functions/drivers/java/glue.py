"""The class with `main`: reads a case, calls what the user wrote, answers.

Each kind of array has two methods, one that reads it and one that writes it: lambdas would do with
less text, but the first of them costs time at the start. What is imported by name here wins over
classes of the same name that the user wrote.
"""

from collections.abc import Sequence

from runners.functions.drivers.java.words import boxed, named, spelt
from runners.functions.drivers.nesting import arrays, types
from runners.signature import VOID, Base, Method, Param, Signature, Type

NAME = "__Driver__"
WORDS = {  # what Input and Output call a type
    Base.INTEGER: "integer",
    Base.LONG: "whole",
    Base.DOUBLE: "real",
    Base.BOOLEAN: "bool",
    Base.CHARACTER: "character",
    Base.STRING: "string",
    Base.LIST_NODE: "list",
    Base.TREE_NODE: "tree",
}


def driver(signature: Signature) -> str:
    case = _class_case(signature) if signature.is_class else _case(signature)
    kinds = arrays(types(signature))
    helpers = "".join(_reader(kind) + _writer(kind) for kind in kinds)
    return f"""\
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import judge.*;
import judge.Input;
import judge.Output;

@SuppressWarnings("unchecked")
class {NAME} {{
    public static void main(String[] args) throws Exception {{
        Input in = new Input();
        Output out = new Output();
        try {{
            out.send();
            while (!in.isOver()) {{
                answer(in, out);
                out.send();
            }}
        }} finally {{
            out.flush();
        }}
    }}

    static void answer(Input in, Output out) throws Exception {{
{case}    }}
{helpers}}}
"""


def _case(signature: Signature) -> str:
    lines = [f"{_read(p, number)} in.endLine();" for number, p in enumerate(signature.params)]
    call = f"new Solution().{named(signature.name)}({_arguments(signature.params)})"
    answer = f"a{signature.output}"
    if signature.output is None:
        lines.append(_write(signature.returns, call))
    elif signature.is_cut:
        lines += [f"int size = {call};", _write(signature.answer, _cut(signature.answer, answer))]
    else:
        lines += [f"{call};", _write(signature.answer, answer)]
    return _lines(8, lines)


def _cut(kind: Type, name: str) -> str:
    if kind.levels[0]:
        return f"{name}.subList(0, Output.checked(size, {name}.size()))"
    return f"Arrays.copyOf({name}, Output.checked(size, {name}.length))"


def _class_case(signature: Signature) -> str:
    name = signature.name
    calls = [
        f'case "{name}": {{',
        *_takes(signature.params),
        f"    it = new {name}({_arguments(signature.params)});",
        "    out.nothing(); break;",
        "}",
    ]
    for method in signature.methods:
        calls += _call(method)
    return f"""\
        List<String> names = new ArrayList<>();
        in.open();
        while (in.more()) names.add(in.string());
        in.endLine();
        {name} it = null;
        in.open();
        out.open();
        for (String name : names) {{
            in.more();
            in.open();
            out.next();
            switch (name) {{
{_lines(16, calls)}                default: throw new IOException("There is no method " + name);
            }}
            in.more();
        }}
        in.more();
        in.endLine();
        out.close();
"""


def _call(method: Method) -> list[str]:
    call = f"it.{named(method.name)}({_arguments(method.params)})"
    done = f"{call}; out.nothing();" if method.returns == VOID else _write(method.returns, call)
    return [f'case "{method.name}": {{', *_takes(method.params), f"    {done} break;", "}"]


def _takes(params: Sequence[Param]) -> list[str]:
    return [f"    in.more(); {_read(param, number)}" for number, param in enumerate(params)]


def _read(param: Param, number: int) -> str:
    return f"{spelt(param.type)} a{number} = {_reading(param.type)};"


def _reading(kind: Type) -> str:
    return f"read{_label(kind)}(in)" if kind.is_array else f"in.{WORDS[kind.base]}()"


def _write(kind: Type, value: str) -> str:
    if kind.is_array:
        return f"write{_label(kind)}(out, {value});"
    return f"out.{WORDS[kind.base]}({value});"


def _label(kind: Type) -> str:
    """A name for a kind of array: `integer[]` is IntegerA, `list<integer>` IntegerL."""
    word = kind.base.value[:1].upper() + kind.base.value[1:]
    return word + "".join("L" if is_list else "A" for is_list in reversed(kind.levels))


def _reader(kind: Type) -> str:
    return f"""
    static {spelt(kind)} read{_label(kind)}(Input in) throws IOException {{
{_lines(8, _fill_list(kind) if kind.levels[0] else _fill_array(kind))}    }}
"""


def _fill_list(kind: Type) -> list[str]:
    return [
        f"{spelt(kind)} all = new ArrayList<>();",
        "in.open();",
        f"while (in.more()) all.add({_reading(kind.element)});",
        "return all;",
    ]


def _fill_array(kind: Type) -> list[str]:
    return [
        f"{spelt(kind)} all = new {_sized(kind)};",
        "int size = 0;",
        "in.open();",
        "while (in.more()) {",
        "    if (size == all.length) all = Arrays.copyOf(all, 2 * size);",
        f"    all[size++] = {_reading(kind.element)};",
        "}",
        "return Arrays.copyOf(all, size);",
    ]


def _sized(kind: Type) -> str:
    """`int[8][]` for `int[][]`. An array of lists can only be made without their parameter."""
    inner, dimensions = kind.element, "[8]"
    while inner.is_array and not inner.levels[0]:
        inner, dimensions = inner.element, f"{dimensions}[]"
    return f"{'List' if inner.is_array else spelt(inner)}{dimensions}"


def _writer(kind: Type) -> str:
    one = boxed(kind.element) if kind.levels[0] else spelt(kind.element)
    return f"""
    static void write{_label(kind)}(Output out, {spelt(kind)} all) {{
        if (all == null) {{
            out.nothing();
            return;
        }}
        out.open();
        for ({one} one : all) {{
            out.next();
            {_write(kind.element, "one")}
        }}
        out.close();
    }}
"""


def _arguments(params: Sequence[Param]) -> str:
    return ", ".join(f"a{number}" for number in range(len(params)))


def _lines(indent: int, lines: Sequence[str]) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in lines)
