"""The `main` of a C++ program: reads, calls what the user wrote, answers.

It stands below the user's code and their macros: its names are all `judge_`'s, and it says `signed`
because `int` may be anything there.
"""

from collections.abc import Sequence

from runners.functions.drivers.cpp.words import named, spelt
from runners.signature import VOID, Method, Param, Signature


def main(signature: Signature) -> str:
    case = _class_case(signature) if signature.is_class else _case(signature)
    return f"""\
signed main() {{
    judge_::send();
    while (judge_::more()) {{
{case}
        judge_::send();
    }}
    judge_::leave();
}}
"""


def _case(signature: Signature) -> str:
    params = signature.params
    takes = [f"{spelt(p.type)} judge_{i}; judge_::take(judge_{i});" for i, p in enumerate(params)]
    call = f"judge_solution->{named(signature.name)}({_arguments(params)})"
    if signature.output is None:
        answer = [f"judge_::give({call});"]
    elif signature.is_cut:
        answer = [f"judge_::give_cut(judge_{signature.output}, {call});"]
    else:
        answer = [f"{call};", f"judge_::give(judge_{signature.output});"]
    return _lines(8, *takes, "auto judge_solution = std::make_unique<Solution>();", *answer)


def _class_case(signature: Signature) -> str:
    calls = "".join(_call(signature.methods, number) for number in range(len(signature.methods)))
    return f"""\
        auto judge_names = judge_::taken<std::vector<std::string>>();
        judge_::mark();
        judge_::mark();
{_takes(signature.params, 8)}
        auto judge_object = std::make_unique<{signature.name}>({_arguments(signature.params)});
        judge_::mark();
        judge_::answer += "[null";
        for (size_t judge_call = 1; judge_call < judge_names.size(); judge_call++) {{
            auto &judge_name = judge_names[judge_call];
            judge_::mark();
            judge_::mark();
            judge_::answer += ',';
{calls}            judge_::mark();
        }}
        judge_::mark();
        judge_::answer += ']';"""


def _call(methods: Sequence[Method], number: int) -> str:
    method = methods[number]
    call = f"judge_object->{named(method.name)}({_arguments(method.params)})"
    give = f"judge_::give({call});"
    if method.returns == VOID:
        give = f'{call};\n                judge_::answer += "null";'
    return f"""\
            {"else " if number else ""}if (judge_name == "{method.name}") {{
{_takes(method.params, 16)}
                {give}
            }}
"""


def _takes(params: Sequence[Param], indent: int) -> str:
    """Arguments of a call: values with commas between them."""
    steps: list[str] = []
    for index, param in enumerate(params):
        steps += ["judge_::mark();"] * (index > 0)
        steps += [f"{spelt(param.type)} judge_{index}; judge_::take(judge_{index});"]
    return _lines(indent, *steps)


def _arguments(params: Sequence[Param]) -> str:
    return ", ".join(f"judge_{index}" for index in range(len(params)))


def _lines(indent: int, *steps: str) -> str:
    return "\n".join(" " * indent + step for step in steps)
