"""The `main` of a Go program: reads, calls what the user wrote, answers."""

from collections.abc import Sequence

from runners.functions.drivers.go.words import named
from runners.functions.drivers.naming import pascal
from runners.signature import VOID, Method, Param, Signature, Type


def main(signature: Signature) -> str:
    case = _class_case(signature) if signature.is_class else _case(signature)
    return f"""\
package main

func main() {{
	judgeSend()
	for judgeMore() {{
{case}
		judgeSend()
	}}
}}
"""


def _case(signature: Signature) -> str:
    steps = [_take(index, param.type) for index, param in enumerate(signature.params)]
    call = f"{named(signature.name)}({_arguments(signature.params)})"
    output = signature.output
    if output is None:
        return _lines(2, *steps, f"{_does('Give', signature.returns)}({call})")
    value = f"judge{output}"
    if signature.is_cut:
        steps.append(f"{value} = judgeCut({value}, {call})")
    else:
        steps.append(call)
    return _lines(2, *steps, f"{_does('Give', signature.params[output].type)}({value})")


def _class_case(signature: Signature) -> str:
    cases = "".join(_call(method) for method in signature.methods)
    return f"""\
		names := judgeTakeArray(judgeTakeString)()
		judgeMark()
		judgeMark()
{_takes(signature.params, 2)}
		object := Constructor({_arguments(signature.params)})
		judgeMark()
		judgeSay("[null")
		for _, name := range names[1:] {{
			judgeMark()
			judgeMark()
			judgeSay(",")
			switch name {{
{cases}			}}
			judgeMark()
		}}
		judgeMark()
		judgeSay("]")"""


def _call(method: Method) -> str:
    call = f"object.{pascal(method.name)}({_arguments(method.params)})"
    if method.returns == VOID:
        give = f'{call}\n\t\t\t\tjudgeSay("null")'
    else:
        give = f"{_does('Give', method.returns)}({call})"
    return f"""\
			case "{method.name}":
{_takes(method.params, 4)}
				{give}
"""


def _takes(params: Sequence[Param], indent: int) -> str:
    """Arguments of a call: values with commas between them."""
    steps: list[str] = []
    for index, param in enumerate(params):
        steps += ["judgeMark()"] * (index > 0)
        steps.append(_take(index, param.type))
    return _lines(indent, *steps)


def _take(index: int, kind: Type) -> str:
    return f"judge{index} := {_does('Take', kind)}()"


def _does(verb: str, kind: Type) -> str:
    """The function that takes or gives a type; that of an array is made of its elements'."""
    if kind.is_array:
        return f"judge{verb}Array({_does(verb, kind.element)})"
    return f"judge{verb}{pascal(kind.base.value)}"


def _arguments(params: Sequence[Param]) -> str:
    return ", ".join(f"judge{index}" for index in range(len(params)))


def _lines(indent: int, *steps: str) -> str:
    return "\n".join("\t" * indent + step for step in steps)
