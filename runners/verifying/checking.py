"""Is all of a package's function problem sound? A bad one is refused before anybody solves it."""

from dataclasses import dataclass

from runners.contract import Compare, Reference
from runners.functions import cases, drivers
from runners.functions.cases import InputError
from runners.packages import Package, PackageError, PackageSubmission
from runners.packages.errors import shown
from runners.packages.manifest import YAML_NAME
from runners.signature import Signature, SignatureError, read_signature

_FOLDER = "submissions/"
_ACCEPTED = "accepted/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """What a package says about the function that it asks for."""

    signature: Signature
    compare: Compare
    reference: Reference | None


def function_of(package: Package) -> Function | None:
    """None where a program is asked for. Raises PackageError."""
    if package.signature is None:
        return None
    if package.is_interactive:
        message = f"{YAML_NAME} has a signature: a function can't be interactive."
        raise PackageError("unsupported", message)
    try:
        signature = read_signature(package.signature)
    except SignatureError as error:
        raise PackageError("bad_value", f"signature in {YAML_NAME}: {error}") from error
    return Function(signature=signature, compare=_compare(package), reference=_reference(package))


def check_cases(package: Package, function: Function) -> None:
    """Raise PackageError if a case can't be called, or its answers can't be read."""
    for case in package.cases:
        try:
            name = f"data/{case.name}.in"
            call = cases.read_one(case.input.read_bytes(), function.signature)
            name = f"data/{case.name}.ans"
            if function.compare is not Compare.VALIDATOR:
                cases.read_answers(case.answer.read_bytes(), call, function.signature)
        except InputError as error:
            raise PackageError("bad_value", f"{shown(name)}: {error}") from error


def _compare(package: Package) -> Compare:
    try:
        compare = Compare(package.compare)
    except ValueError as error:
        message = f"compare in {YAML_NAME} has to be one of {', '.join(Compare)}."
        raise PackageError("bad_value", message) from error
    if package.validators and "compare" not in package.config:
        return Compare.VALIDATOR
    if bool(package.validators) != (compare is Compare.VALIDATOR):
        message = f"compare in {YAML_NAME} is {compare}; it is validator with an output validator."
        raise PackageError("bad_value", message)
    return compare


def _reference(package: Package) -> Reference | None:
    """The submission that is named, else the first that is accepted and can be called."""
    name = package.reference.removeprefix(_FOLDER)
    for one in package.submissions:
        if name == one.name if name else one.name.startswith(_ACCEPTED) and _is_callable(one):
            if not one.language or not _is_callable(one):
                message = f"reference in {YAML_NAME}: no language of functions is known for it."
                raise PackageError("bad_value", message)
            return Reference(language=one.language, files=one.files)
    if name:
        message = f"reference in {YAML_NAME}: there is no submissions/{shown(name)}."
        raise PackageError("incomplete", message)
    return None


def _is_callable(submission: PackageSubmission) -> bool:
    return drivers.find(submission.language or "") is not None
