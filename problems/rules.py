"""How a problem is judged beyond its columns: validators, groups, added files, flags of cases.

The reference solution of a function problem belongs here, too: it answers what users ask.
Kept as JSON in `Problem.judging`; what is a file is named by its hash in problems.blobs. A problem
that has nothing of this has an empty object.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from problems import blobs
from runners.contract import (
    Aggregation,
    Group,
    Limits,
    Reference,
    Rejection,
    SourceFile,
    Validator,
)
from runners.packages import Package
from runners.verifying.checking import function_of

Files = tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules as values. Flags, arguments and files are by name of the case."""

    validators: tuple[Validator, ...] = ()
    groups: tuple[Group, ...] = ()
    includes: Mapping[str, Files] = field(default_factory=dict)
    case_flags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    case_args: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    case_files: Mapping[str, tuple[tuple[str, Path], ...]] = field(default_factory=dict)
    reference: Reference | None = None


def stored(package: Package) -> dict[str, Any]:
    """Return the rules of a package as JSON, and put its files into the storage."""
    limits = package.limits.validation
    function = function_of(package)
    reference = function.reference if function else None
    found = {
        "validators": [
            {"language": one.language, "files": _put(one.files)} for one in package.validators
        ],
        "limits": asdict(limits) if package.validators else {},
        "groups": [asdict(group) for group in package.groups],
        "includes": {language: _put(files) for language, files in package.includes.items()},
        "case_flags": {case.name: case.own_flags for case in package.cases if case.own_flags},
        "case_args": {case.name: case.args for case in package.cases if case.args},
        "case_files": {
            case.name: [(name, blobs.put(path).sha256) for name, path in case.files]
            for case in package.cases
            if case.files
        },
        "reference": {"language": reference.language, "files": _put(reference.files)}
        if reference
        else {},
    }
    # As JSON will give it back: a tuple would never equal the list that was stored.
    plain: dict[str, Any] = json.loads(json.dumps({k: v for k, v in found.items() if v}))
    return plain


def hashes(judging: Mapping[str, Any]) -> list[str]:
    """The blobs that `load` needs."""
    return [sha256 for files in _listings(judging) for _, sha256 in files]


def load(judging: Mapping[str, Any], paths: Mapping[str, Path]) -> Rules:
    """The rules, their files read from `paths`, by hash."""

    def files(listing: Iterable[tuple[str, str]]) -> Files:
        return tuple(
            SourceFile(name=n, content=paths[sha256].read_bytes()) for n, sha256 in listing
        )

    limits = Limits(**judging["limits"]) if "limits" in judging else Limits()
    return Rules(
        validators=tuple(
            Validator(language=one["language"], files=files(one["files"]), limits=limits)
            for one in judging.get("validators", [])
        ),
        groups=tuple(_group(one) for one in judging.get("groups", [])),
        includes={key: files(listing) for key, listing in judging.get("includes", {}).items()},
        case_flags={name: tuple(f) for name, f in judging.get("case_flags", {}).items()},
        case_args={name: tuple(args) for name, args in judging.get("case_args", {}).items()},
        case_files={
            case: tuple((name, paths[sha256]) for name, sha256 in listing)
            for case, listing in judging.get("case_files", {}).items()
        },
        reference=Reference(
            language=judging["reference"]["language"], files=files(judging["reference"]["files"])
        )
        if "reference" in judging
        else None,
    )


def _put(files: Files) -> list[tuple[str, str]]:
    return [(file.name, blobs.put(file.content).sha256) for file in files]


def _listings(judging: Mapping[str, Any]) -> Iterator[list[tuple[str, str]]]:
    yield from (one["files"] for one in judging.get("validators", []))
    yield from judging.get("includes", {}).values()
    yield from judging.get("case_files", {}).values()
    if "reference" in judging:
        yield judging["reference"]["files"]


def _group(fields: dict[str, Any]) -> Group:
    return Group(
        **{
            **fields,
            "aggregation": Aggregation(fields["aggregation"]),
            "rejection": Rejection(fields["rejection"]),
            "require_pass": tuple(fields["require_pass"]),
        }
    )
