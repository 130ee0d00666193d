"""What a signature uses."""

from runners.signature import Base, Param, Signature


def bases(signature: Signature) -> set[Base]:
    """The base types of all its parameters and results."""
    params: list[Param] = list(signature.params)
    kinds = [signature.returns]
    for method in signature.methods:
        params += method.params
        kinds.append(method.returns)
    return {kind.base for kind in kinds} | {param.type.base for param in params}
