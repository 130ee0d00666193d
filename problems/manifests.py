"""Writes the columns of a problem as the manifest of a package: the reverse of `columns`.

Keys that no column holds are given back as they were typed (`metadata["config"]`).
"""

from collections.abc import Mapping
from typing import Any

import yaml

from problems.models import Problem
from runners.packages.manifest import INI_NAME

_LEGACY = ("legacy", "legacy-icpc")


def manifest(problem: Problem) -> dict[str, str]:
    """Return the manifest's files: problem.yaml, and others that its format needs."""
    is_legacy = format_of(problem) in _LEGACY
    config = (
        _about(problem, is_legacy=is_legacy)
        | _judging(problem, is_legacy=is_legacy)
        | ({"show_failing_case": True} if problem.shows_failing_case else {})
        | problem.metadata.get("config", {})
    )
    config["limits"] = _limits(problem, is_legacy=is_legacy)
    files = {"problem.yaml": yaml.safe_dump(_filled(config), allow_unicode=True, sort_keys=False)}
    if is_legacy:
        files[".timelimit"] = f"{problem.time_limit_ms / 1000:g}\n"
    if problem.metadata.get("domjudge"):  # says how its points are counted
        files[INI_NAME] = f"timelimit = '{problem.time_limit_ms / 1000:g}'\n"
    return files


def format_of(problem: Problem) -> str:
    """Return the version of the package format; problems from the admin are legacy."""
    return str(problem.metadata.get("format", "legacy"))


def _about(problem: Problem, *, is_legacy: bool) -> dict[str, Any]:
    url = problem.metadata.get("source_url", "")
    about = {
        "problem_format_version": format_of(problem),
        "name": problem.title,
        "uuid": problem.metadata.get("uuid", ""),
        "license": problem.license,
        "rights_owner": problem.metadata.get("rights_owner", ""),
        "difficulty": str(problem.difficulty),
        "keywords": sorted(problem.tags.values_list("name", flat=True)),
    }
    if is_legacy:
        return about | {"author": problem.author, "source": problem.source, "source_url": url}
    source = {"name": problem.source, "url": url} if url else problem.source
    return about | {"credits": problem.author, "source": source}


def _judging(problem: Problem, *, is_legacy: bool) -> dict[str, Any]:
    is_custom = problem.validation == Problem.Validation.CUSTOM
    types = ["scoring"] if problem.is_scoring else ["pass-fail"]
    if problem.metadata.get("multi_pass"):
        types.append("multi-pass")
    flags = {"validator_flags": problem.validator_flags}
    if not is_legacy:
        return flags | {"type": types + ["interactive"] * problem.is_interactive}
    words = ["custom" if is_custom else "default"]
    words += ["interactive"] * problem.is_interactive
    words += ["score"] * _is_scored_by_validator(problem)
    return flags | {"type": " ".join(types), "validation": " ".join(words)}


def _is_scored_by_validator(problem: Problem) -> bool:
    groups = problem.judging.get("groups", [])
    return any(group["accept_score"] is None for group in groups)


def _limits(problem: Problem, *, is_legacy: bool) -> dict[str, Any]:
    about, validation = problem.metadata, problem.judging.get("limits", {})
    multiplier, margin = about.get("time_multiplier"), about.get("safety_margin")
    limits: dict[str, Any] = {
        "memory": problem.memory_limit_mb,
        "output": problem.output_limit_kb / 1024,
    }
    if is_legacy:
        limits |= {"time_multiplier": multiplier, "time_safety_margin": margin}
    else:
        pair = {"ac_to_time_limit": multiplier, "time_limit_to_tle": margin}
        limits |= {"time_multipliers": _filled(pair), "time_limit": problem.time_limit_ms / 1000}
    if "time_resolution_ms" in about:
        limits["time_resolution"] = about["time_resolution_ms"] / 1000
    if validation:
        limits |= {
            "validation_time": validation["time_ms"] / 1000,
            "validation_memory": validation["memory_mb"],
            "validation_output": validation["output_kb"] / 1024,
        }
    return _filled(limits)


def _filled(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return the mapping without empty keys."""
    return {key: value for key, value in config.items() if value not in ("", None, [], {})}
