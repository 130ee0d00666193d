"""How outputs are judged: by the built-in comparison, a validator, or a validator that talks back.

Legacy packages say so in `validation`; newer ones have an `output_validator/` and a `type`. That a
problem has several passes is said in either of them, or by `limits.validation_passes`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from runners.contract import Comparison
from runners.flags import parse_flags
from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_mapping, as_number, as_words
from runners.packages.manifest import YAML_NAME, Manifest
from runners.packages.model import PackageCase, ValidationKind
from runners.packages.tree import Tree
from runners.packages.validators import LEGACY, NEW

_TYPES = frozenset({"pass-fail", "scoring", "multi-pass", "interactive", "submit-answer"})
_SEVERAL = "multi-pass"
_PASSES = re.compile(r"multi[-_]?pass", re.IGNORECASE)
_MAX_PASSES = 1_000_000
_WAYS = frozenset({"score", "interactive", _SEVERAL})  # what may follow `custom` or `default`
_VALIDATORS = (NEW, LEGACY)
_VALIDATED_FUNCTION = "validator"  # a function problem says so in `compare`


@dataclass(frozen=True, slots=True, kw_only=True)
class Validation:
    """Which judge a problem needs."""

    kind: ValidationKind
    flags: tuple[str, ...]
    is_interactive: bool
    is_scoring: bool
    is_multi_pass: bool


def read_validation(tree: Tree, manifest: Manifest) -> Validation:
    """What problem.yaml and the validator folders say."""
    types = set(_words(manifest, "type"))
    if types - _TYPES or "submit-answer" in types:
        known = ", ".join(sorted(_TYPES - {"submit-answer"}))
        raise PackageError("unsupported", f"type in {YAML_NAME} has to be one of {known}.")
    words = _words(manifest, "validation")
    has_validator = any(True for folder in _VALIDATORS for _ in tree.under(folder))
    wants_it = not manifest.is_legacy or manifest.config.get("compare") == _VALIDATED_FUNCTION
    kind = _kind(words, has_validator=has_validator and wants_it)
    is_interactive = "interactive" in types or "interactive" in words
    if (kind == "custom" or is_interactive) and not has_validator:
        message = "The problem is judged by a validator of its own, and output_validator/ is empty."
        raise PackageError("incomplete", message)
    return Validation(
        kind="custom" if is_interactive else kind,
        flags=as_words(manifest.config.get("validator_flags"), f"validator_flags in {YAML_NAME}"),
        is_interactive=is_interactive,
        is_scoring="scoring" in types,
        is_multi_pass=_SEVERAL in types or _SEVERAL in words or _has_passes(manifest),
    )


def _words(manifest: Manifest, key: str) -> tuple[str, ...]:
    """The words of a key, `multi-pass` in one of its spellings."""
    words = as_words(manifest.config.get(key), f"{key} in {YAML_NAME}")
    return tuple(_SEVERAL if _PASSES.fullmatch(word) else word for word in words)


def _has_passes(manifest: Manifest) -> bool:
    limits = as_mapping(manifest.config.get("limits"), f"limits in {YAML_NAME}")
    where = f"limits: validation_passes in {YAML_NAME}"
    return (as_number(limits.get("validation_passes"), where, least=1, most=_MAX_PASSES) or 1) > 1


def _kind(words: Sequence[str], *, has_validator: bool) -> ValidationKind:
    if unknown := set(words[1:]) - _WAYS:
        message = (
            f"validation in {YAML_NAME} has the word {shown(min(unknown))!r}, which this judge does"
            f" not know; it knows {', '.join(sorted(_WAYS))}."
        )
        raise PackageError("unsupported", message)
    if not words:
        return "custom" if has_validator else "default"
    if words[0] == "custom":
        return "custom"
    if words[0] == "default":
        return "default"
    raise PackageError("bad_value", f"validation in {YAML_NAME} has to be default or custom.")


def settle_comparison(
    cases: Sequence[PackageCase], flags: Sequence[str]
) -> tuple[Comparison, tuple[PackageCase, ...]]:
    """The comparison of the package, and the cases with flags of their own where they need some.

    What all secret cases ask for is the package's; samples alone may leave their flags out.
    """
    try:
        wanted = {case: parse_flags(case.validator_flags) for case in cases}
        comparison = parse_flags(flags)
    except ValueError as error:
        raise PackageError("bad_value", f"The validator flags are wrong: {error}") from error
    secret = {wanted[case] for case in cases if not case.is_sample}
    if len(secret) == 1:
        return secret.pop(), tuple(replace(case, own_flags=()) for case in cases)
    return comparison, tuple(cases)
