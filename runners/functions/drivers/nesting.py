"""Which arrays a signature is made of, for languages in which each needs code of its own."""

from collections.abc import Iterable

from runners.signature import Signature, Type


def types(signature: Signature) -> tuple[Type, ...]:
    """Every type that it names, each once: of parameters and of what is returned."""
    found = [param.type for param in signature.params] + [signature.returns]
    for method in signature.methods:
        found += [*(param.type for param in method.params), method.returns]
    return tuple(dict.fromkeys(found))


def arrays(kinds: Iterable[Type]) -> tuple[Type, ...]:
    """The arrays among types, and inside of them, each once."""
    found: dict[Type, None] = {}
    for kind in kinds:
        inner = kind
        while inner.is_array:
            found[inner] = None
            inner = inner.element
    return tuple(found)
