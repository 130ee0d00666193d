"""What calls the user's Rust code: a module below it, which sees all that is private there.

It stands at the end of the user's file, so that their lines and columns stay what they are. What
it imports for them is shadowed by whatever they declare or import themselves.
"""

from collections.abc import Sequence

from runners.functions.drivers.rust.words import is_changed, named, spelt
from runners.signature import VOID, Method, Param, Signature

PRELUDE = "#[allow(unused_imports)]\nuse crate::judge_prelude::*;"


def glue(signature: Signature) -> str:
    case = _class_case(signature) if signature.is_class else _case(signature)
    return f"""
{PRELUDE}

pub mod judge_glue {{
    use super::*;
    use crate::judge;
    use crate::judge::Value as JudgeValue;

    pub fn main() {{
        let mut input = judge::Input::new();
        let mut output = judge::output();
        let mut answer: std::vec::Vec<u8> = std::vec::Vec::new();
        judge::send(&mut output, &mut answer);
        while input.more() {{
{case}
            judge::send(&mut output, &mut answer);
        }}
    }}
}}
"""


def _case(signature: Signature) -> str:
    params, output = signature.params, signature.output
    steps = [f"let mut p{i}: {spelt(p.type)} = input.take();" for i, p in enumerate(params)]
    passed = _arguments(params, in_place=output is not None)
    call = f"Solution::{named(signature.name)}({passed})"
    if output is None:
        return _lines(12, *steps, f"{_give(call)}")
    if signature.is_cut:
        steps += [f"let count = {call};", f"judge::cut(&mut p{output}, count);"]
    else:
        steps.append(f"{call};")
    return _lines(12, *steps, f"{_give(f'p{output}')}")


def _class_case(signature: Signature) -> str:
    arms = "".join(_arm(method) for method in signature.methods)
    return f"""\
            let names: std::vec::Vec<std::string::String> = input.take();
            input.mark();
            input.mark();
{_takes(signature.params, 12)}
            let mut object = {signature.name}::new({_arguments(signature.params)});
            input.mark();
            answer.extend_from_slice(b"[null");
            for name in &names[1..] {{
                input.mark();
                input.mark();
                answer.push(b',');
                match name.as_str() {{
{arms}                    _ => panic!("there is no such method"),
                }}
                input.mark();
            }}
            input.mark();
            answer.push(b']');"""


def _arm(method: Method) -> str:
    call = f"object.{named(method.name)}({_arguments(method.params)})"
    give = _give(call)
    if method.returns == VOID:
        give = f'{call};\n                        answer.extend_from_slice(b"null");'
    return f"""\
                    "{method.name}" => {{
{_takes(method.params, 24)}
                        {give}
                    }}
"""


def _takes(params: Sequence[Param], indent: int) -> str:
    """Arguments of a call: values with commas between them."""
    steps: list[str] = []
    for index, param in enumerate(params):
        steps += ["input.mark();"] * (index > 0)
        steps.append(f"let p{index}: {spelt(param.type)} = input.take();")
    return _lines(indent, *steps)


def _give(value: str) -> str:
    return f"JudgeValue::give({value}, &mut answer);"


def _arguments(params: Sequence[Param], *, in_place: bool = False) -> str:
    return ", ".join(
        f"{'&mut ' * (in_place and is_changed(param.type))}p{index}"
        for index, param in enumerate(params)
    )


def _lines(indent: int, *steps: str) -> str:
    return "\n".join(" " * indent + step for step in steps)
