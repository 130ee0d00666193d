"""The `main` of a C program: reads, calls what the user wrote, answers."""

from collections.abc import Sequence

from runners.functions.drivers.c.words import length_type, named, spelt
from runners.functions.drivers.naming import camel, pascal
from runners.signature import VOID, Base, Method, Param, Signature, Type


def main(signature: Signature) -> str:
    case = _class_case(signature) if signature.is_class else _case(signature)
    return f"""\
int main(void) {{
    judge_send();
    while (judge_more()) {{
{case}
        judge_send();
    }}
    return 0;
}}
"""


def _case(signature: Signature) -> str:
    steps = [_take(index, param.type) for index, param in enumerate(signature.params)]
    name, output = named(signature.name), signature.output
    if output is None:
        steps.append(_answer(signature.returns, name, _arguments(signature.params)))
        return _lines(8, *steps)
    lost = _lost_lengths(signature.returns)
    call = f"{name}({', '.join(_arguments(signature.params) + lost)})"
    steps.append(f"judge_cut(&judge_s{output}, {call});" if signature.is_cut else f"{call};")
    kind = signature.params[output].type
    return _lines(8, *steps, _give(kind, f"judge_{output}", f"judge_s{output}"))


def _class_case(signature: Signature) -> str:
    name, prefix = signature.name, camel(signature.name)
    methods = signature.methods
    calls = "".join(_call(prefix, methods, number) for number in range(len(methods)))
    made = ", ".join(_arguments(signature.params))
    return f"""\
        struct judge_shape judge_calls;
        char **judge_names = judge_take_array('s', 1, &judge_calls);
        judge_mark();
        judge_mark();
{_takes(signature.params, 8)}
        {name} *judge_object = {prefix}Create({made});
        judge_mark();
        judge_say("[null");
        for (int judge_call = 1; judge_call < judge_calls.size; judge_call++) {{
            const char *judge_name = judge_names[judge_call];
            judge_mark();
            judge_mark();
            judge_say(",");
{calls}            judge_mark();
        }}
        judge_mark();
        judge_say("]");
        {prefix}Free(judge_object);"""


def _call(prefix: str, methods: Sequence[Method], number: int) -> str:
    method = methods[number]
    arguments = ["judge_object", *_arguments(method.params)]
    return f"""\
            {"else " if number else ""}if (strcmp(judge_name, "{method.name}") == 0) {{
{_takes(method.params, 16)}
                {_answer(method.returns, prefix + pascal(method.name), arguments)}
            }}
"""


def _answer(returns: Type, name: str, arguments: list[str]) -> str:
    """Calls, and gives what is returned."""
    if returns == VOID:
        return f'{name}({", ".join(arguments)}); judge_say("null");'
    where = "struct judge_shape judge_s = {0}; " if returns.is_array else ""
    call = f"{name}({', '.join(arguments + _lengths_back(returns))})"
    return f"{where}{spelt(returns)} judge_r = {call}; {_give(returns, 'judge_r', 'judge_s')}"


def _lengths_back(returns: Type) -> list[str]:
    """Where the lengths of the array go that is returned."""
    inner = [
        f"({length_type(level)}*)&judge_s.inner[{level - 1}]"
        for level in range(1, len(returns.levels))
    ]
    return ["&judge_s.size", *inner] if returns.is_array else []


def _lost_lengths(returns: Type) -> list[str]:
    """The same where nobody wants the array."""
    return [f"&({length_type(level)}){{0}}" for level in range(len(returns.levels))]


def _takes(params: Sequence[Param], indent: int) -> str:
    """Arguments of a call: values with commas between them."""
    steps: list[str] = []
    for index, param in enumerate(params):
        steps += ["judge_mark();"] * (index > 0)
        steps.append(_take(index, param.type))
    return _lines(indent, *steps)


def _take(index: int, kind: Type) -> str:
    variable = f"{spelt(kind)} judge_{index}"
    if not kind.is_array:
        return f"{variable} = judge_take_{kind.base.value}();"
    taken = f"judge_take_array({_kind(kind)}, &judge_s{index})"
    return f"struct judge_shape judge_s{index}; {variable} = {taken};"


def _give(kind: Type, value: str, shape: str) -> str:
    if kind.is_array:
        return f"judge_give_array({_kind(kind)}, {value}, {shape});"
    return f"judge_give_{kind.base.value}({value});"


def _kind(kind: Type) -> str:
    letter = "N" if kind.base is Base.LIST_NODE else kind.base.value[0]
    return f"'{letter}', {len(kind.levels)}"


def _arguments(params: Sequence[Param]) -> list[str]:
    said: list[str] = []
    for index, param in enumerate(params):
        said.append(f"judge_{index}")
        said += [f"judge_s{index}.size"] * param.type.is_array
        said += [f"judge_s{index}.inner[{level}]" for level in range(len(param.type.levels) - 1)]
    return said


def _lines(indent: int, *steps: str) -> str:
    return "\n".join(" " * indent + step for step in steps)
