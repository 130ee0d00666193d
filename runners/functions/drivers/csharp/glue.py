"""The class with `Main`: reads a case, calls what the user wrote, answers.

What the user wrote is called through delegates: Mono would put a short method into the driver's
own, and a crash in it would not name the user's line. A delegate has no default values, so who
gives parameters some is called straight. Names of ours and of the library are looked up inside our
namespace first, so that no class of the user's hides them.
"""

import re
from collections.abc import Sequence

from runners.functions.drivers.csharp.words import called, named, spelt
from runners.languages.csharp import DRIVER_NAMESPACE
from runners.signature import VOID, Base, Method, Param, Signature, Type

_STACK_MB = 64
_MAX_TRACE = 8000  # characters: of endless recursion the start matters
_MAX_DEFAULT = 1000  # in the text, from a method's name to the first `=`
_WORDS = {  # what Input and Output call a type
    Base.INTEGER: "Integer",
    Base.LONG: "Whole",
    Base.DOUBLE: "Real",
    Base.BOOLEAN: "Bool",
    Base.CHARACTER: "Character",
    Base.STRING: "String",
    Base.LIST_NODE: "Linked",
    Base.TREE_NODE: "Tree",
}


def driver(signature: Signature, source: str) -> str:
    case = _class_case(signature, source) if signature.is_class else _case(signature, source)
    return f"""\
namespace {DRIVER_NAMESPACE} {{
    using System;
    using System.Collections.Generic;
    using System.IO;
    using System.Linq;
    using System.Threading;

    static class Driver {{
{_delegates(signature)}
        static void Main() {{
            new Thread(Run, {_STACK_MB} << 20).Start();
        }}

        static void Run() {{
            int code = 0;
            Console.SetIn(TextReader.Null); // cases are no input of the user's
            try {{
                Converse(new Input(), new Output());
            }} catch (Exception error) {{
                string trace = error.ToString();
                Console.Error.WriteLine(trace.Substring(0, Math.Min(trace.Length, {_MAX_TRACE})));
                code = 1;
            }}
            Environment.Exit(code);
        }}

        static void Converse(Input input, Output output) {{
            output.Send();
            while (!input.IsOver()) {{
                Answer(input, output);
                output.Send();
            }}
        }}

        static void Answer(Input input, Output output) {{
{case}        }}
    }}
}}
"""


def _delegates(signature: Signature) -> str:
    if signature.is_class:
        kinds = [_delegate(m.name, m.params, m.returns) for m in signature.methods]
    else:
        kinds = [_delegate(signature.name, signature.params, signature.returns)]
    return _lines(8, kinds)


def _delegate(name: str, params: Sequence[Param], returns: Type) -> str:
    taken = ", ".join(f"{spelt(p.type)} a{number}" for number, p in enumerate(params))
    return f"delegate {spelt(returns)} Call_{name}({taken});"


def _case(signature: Signature, source: str) -> str:
    lines = [f"{_read(p, number)} input.EndLine();" for number, p in enumerate(signature.params)]
    method = f"new global::Solution().{called(signature.name, 'Solution')}"
    call = _call(signature.name, method, signature.params, source)
    answer = f"a{signature.output}"
    if signature.output is None:
        lines.append(_write(signature.returns, call))
    elif signature.is_cut:
        lines += [f"int size = {call};", _write(signature.answer, f"Output.First({answer}, size)")]
    else:
        lines += [f"{call};", _write(signature.answer, answer)]
    return _lines(12, lines)


def _class_case(signature: Signature, source: str) -> str:
    name = f"global::{named(signature.name)}"
    cases = [
        f'case "{signature.name}": {{',
        *_takes(signature.params),
        f"    it = new {name}({_arguments(signature.params)});",
        "    output.Nothing(); break;",
        "}",
    ]
    for method in signature.methods:
        cases += _method_case(method, signature.name, source)
    return f"""\
            IList<string> names = input.ListOf(input.String);
            input.EndLine();
            {name} it = null;
            input.Open();
            output.Open();
            foreach (string name in names) {{
                input.More();
                input.Open();
                output.Next();
                switch (name) {{
{_lines(20, cases)}                    default: throw new IOException("There is no method " + name);
                }}
                input.More();
            }}
            input.More();
            input.EndLine();
            output.Close();
"""


def _method_case(method: Method, owner: str, source: str) -> list[str]:
    call = _call(method.name, f"it.{called(method.name, owner)}", method.params, source)
    is_void = method.returns == VOID
    done = f"{call}; output.Nothing();" if is_void else _write(method.returns, call)
    return [f'case "{method.name}": {{', *_takes(method.params), f"    {done} break;", "}"]


def _call(name: str, method: str, params: Sequence[Param], source: str) -> str:
    spelt_name = re.escape(method.rpartition(".")[2])
    has_defaults = re.search(rf"\b{spelt_name}\s*\([^)=]{{0,{_MAX_DEFAULT}}}=", source)
    how = method if has_defaults else f"new Call_{name}({method})"
    return f"{how}({_arguments(params)})"


def _takes(params: Sequence[Param]) -> list[str]:
    return [f"    input.More(); {_read(param, number)}" for number, param in enumerate(params)]


def _read(param: Param, number: int) -> str:
    return f"{spelt(param.type)} a{number} = {_reading(param.type)};"


def _reading(kind: Type) -> str:
    if not kind.is_array:
        return f"input.{_WORDS[kind.base]}()"
    element = kind.element
    one = f"() => {_reading(element)}" if element.is_array else f"input.{_WORDS[element.base]}"
    return f"input.{'ListOf' if kind.levels[0] else 'ArrayOf'}<{spelt(element)}>({one})"


def _write(kind: Type, value: str) -> str:
    return f"{_writing(kind, value)};"


def _writing(kind: Type, value: str) -> str:
    if not kind.is_array:
        return f"output.{_WORDS[kind.base]}({value})"
    element, name = kind.element, f"b{len(kind.levels)}"
    one = f"output.{_WORDS[element.base]}"
    if element.is_array:
        one = f"{name} => {_writing(element, name)}"
    return f"output.All<{spelt(element)}>({value}, {one})"


def _arguments(params: Sequence[Param]) -> str:
    return ", ".join(f"a{number}" for number in range(len(params)))


def _lines(indent: int, lines: Sequence[str]) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in lines)
