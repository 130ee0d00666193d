"""Turns a package into the columns of a problem."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils.text import slugify

from problems.casework import CaseValues
from problems.models import Problem
from runners.contract import Comparison
from runners.maxima import max_memory_mb
from runners.packages import Package
from runners.verifying.checking import function_of

# Keys of problem.yaml that have columns; the others are kept as they were typed.
_OWN_KEYS = frozenset(
    {
        *("problem_format_version", "type", "name", "author", "credits", "source", "source_url"),
        *("license", "rights_owner", "uuid", "keywords", "difficulty", "limits"),
        *("validation", "validator_flags", "show_failing_case"),
    }
)
_MAX_TAGS = 30
_TAG_CHARS = 50


def columns(
    package: Package, time_limit_ms: int, *, basis: str, judging: dict[str, Any]
) -> dict[str, Any]:
    """Return all columns. `basis` is empty unless the time limit was measured."""
    statement = min(package.statements, key=lambda s: s.language != "en", default=None)
    about = package.metadata
    is_custom = package.validation == "custom"
    box_memory_mb = settings.RUNNER["box_memory_mb"]
    return {
        "title": package.title,
        "difficulty": about.difficulty,
        "statement_format": statement.format if statement else Problem.Format.TEXT,
        "statement": statement.text if statement else "",
        "time_limit_ms": time_limit_ms,
        "memory_limit_mb": min(package.limits.memory_mb, max_memory_mb(box_memory_mb)),
        "output_limit_kb": package.limits.output_kb,
        "validation": package.validation,
        "validator_flags": " ".join(package.validator_flags)
        if is_custom
        else _flags(package.comparison),
        "is_interactive": package.is_interactive,
        "is_scoring": package.is_scoring,
        "shows_failing_case": package.config.get("show_failing_case") == "true",
        "author": about.author,
        "source": about.source,
        "license": about.license,
        "metadata": _metadata(package, basis),
        "judging": judging,
    }


def limit_basis(package: Package, cases: list[CaseValues]) -> str:
    """Return what a measured time limit depends on."""
    accepted = [
        (submission.name, [hashlib.sha256(file.content).hexdigest() for file in submission.files])
        for submission in package.submissions
        if submission.name.startswith("accepted/")
    ]
    hashes = [(case.input.sha256, case.answer.sha256) for case in cases]
    seed = json.dumps([package.limits.time_multiplier, accepted, hashes])
    return hashlib.sha256(seed.encode(errors="surrogatepass")).hexdigest()


def tag_names(keywords: Iterable[str]) -> list[str]:
    slugs = (slugify(keyword)[:_TAG_CHARS].strip("-") for keyword in keywords)
    return list(dict.fromkeys(slug for slug in slugs if slug))[:_MAX_TAGS]


def _flags(comparison: Comparison) -> str:
    """The comparison in the flags' own words, always in the same order."""
    words = [
        name for name in ("case_sensitive", "space_change_sensitive") if getattr(comparison, name)
    ]
    for name in ("float_relative_tolerance", "float_absolute_tolerance"):
        if (tolerance := getattr(comparison, name)) is not None:
            words += [name, repr(tolerance)]
    return " ".join(words)


def _metadata(package: Package, basis: str) -> dict[str, Any]:
    about = package.metadata
    found: dict[str, Any] = {
        "config": {k: v for k, v in package.config.items() if k not in _OWN_KEYS},
        "format": package.format,
        "source_url": about.source_url,
        "rights_owner": about.rights_owner,
        "uuid": about.uuid,
        "time_multiplier": package.limits.time_multiplier,
        "safety_margin": package.limits.safety_margin,
        "time_resolution_ms": package.limits.time_resolution_ms,
    }
    if basis:
        found["limit_basis"] = basis
    if package.is_domjudge:
        found["domjudge"] = True
    if package.is_multi_pass:
        found["multi_pass"] = True
    if package.signature is not None and (function := function_of(package)):
        found |= {
            "signature": dict(package.signature),
            "compare": function.compare,
            "reference": package.reference,
        }
    # As JSON will give it back: a tuple would never equal the list that was stored.
    plain: dict[str, Any] = json.loads(json.dumps(found))
    return plain
