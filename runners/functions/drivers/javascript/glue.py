"""The line of JavaScript that says what to call, in names and types."""

import json
from typing import Any

from runners.functions.drivers.javascript.words import named
from runners.signature import Param, Signature, Type


def start(signature: Signature) -> str:
    return f"serve({json.dumps(_said(signature))}, load);\n"


def _said(signature: Signature) -> dict[str, Any]:
    said: dict[str, Any] = {"name": named(signature.name), "params": _types(signature.params)}
    if signature.is_class:
        return said | {
            "methods": {
                method.name: {"params": _types(method.params), "returns": _type(method.returns)}
                for method in signature.methods
            }
        }
    return said | {
        "returns": _type(signature.answer),
        "output": signature.output,
        "isCut": signature.is_cut,
    }


def _types(params: tuple[Param, ...]) -> list[dict[str, Any]]:
    return [_type(param.type) for param in params]


def _type(kind: Type) -> dict[str, Any]:
    return {"base": kind.base.value, "depth": len(kind.levels)}
