"""Limits. A time limit is looked for in `.timelimit` (Kattis), `domjudge-problem.ini`, then
`limits.time_limit` in `problem.yaml`; the first that states one wins, and none may."""

import math
from collections.abc import Mapping

from runners.packages.fields import as_mapping, as_number
from runners.packages.manifest import INI_NAME, YAML_NAME, Manifest
from runners.packages.model import PackageLimits
from runners.packages.tree import Tree
from runners.packages.yaml_text import Yaml

TIME_LIMIT_NAME = ".timelimit"

_LEGACY = PackageLimits(time_multiplier=5.0, safety_margin=2.0)
_CURRENT = PackageLimits(time_multiplier=2.0, safety_margin=1.5)
_SHORTEST, _LONGEST = 0.001, 3600.0


def read_limits(tree: Tree, manifest: Manifest) -> PackageLimits:
    """The package's limits over the defaults of its format."""
    defaults = _LEGACY if manifest.is_legacy else _CURRENT
    limits = as_mapping(manifest.config.get("limits"), f"limits in {YAML_NAME}")
    multiplier, margin = _multipliers(limits)
    memory = _number(limits, "memory", least=1, most=1024 * 1024)
    output = _number(limits, "output", least=0.001, most=1024)
    resolution = _number(limits, "time_resolution", least=_SHORTEST, most=_LONGEST)
    validation = _number(limits, "validation_time", least=_SHORTEST, most=_LONGEST)
    validation_memory = _number(limits, "validation_memory", least=1, most=1024 * 1024)
    validation_output = _number(limits, "validation_output", least=0.001, most=1024)
    return PackageLimits(
        time_ms=_time_ms(tree, manifest, limits),
        memory_mb=math.ceil(memory or defaults.memory_mb),
        output_kb=_kb(output) or defaults.output_kb,
        time_multiplier=multiplier or defaults.time_multiplier,
        safety_margin=margin or defaults.safety_margin,
        time_resolution_ms=_ms(resolution) or defaults.time_resolution_ms,
        validation_time_ms=_ms(validation) or defaults.validation_time_ms,
        validation_memory_mb=math.ceil(validation_memory or defaults.validation_memory_mb),
        validation_output_kb=_kb(validation_output) or defaults.validation_output_kb,
    )


def _time_ms(tree: Tree, manifest: Manifest, limits: Mapping[str, Yaml]) -> int | None:
    stated: list[tuple[Yaml, str]] = []
    if TIME_LIMIT_NAME in tree:
        stated.append((tree.read_text(TIME_LIMIT_NAME), TIME_LIMIT_NAME))
    stated.append((manifest.ini.get("timelimit"), f"timelimit in {INI_NAME}"))
    stated.append((limits.get("time_limit"), f"limits.time_limit in {YAML_NAME}"))
    seconds = (as_number(value, where, least=_SHORTEST, most=_LONGEST) for value, where in stated)
    return _ms(next((value for value in seconds if value is not None), None))


def _multipliers(limits: Mapping[str, Yaml]) -> tuple[float | None, float | None]:
    """How far the limit is above accepted and below too slow programs, in either format's words."""
    nested = limits.get("time_multipliers", limits.get("time_multiplier"))
    if isinstance(nested, dict):
        return (
            _number(nested, "ac_to_time_limit", least=1, most=1000),
            _number(nested, "time_limit_to_tle", least=1, most=1000),
        )
    return (
        _number(limits, "time_multiplier", least=1, most=1000),
        _number(limits, "time_safety_margin", least=1, most=1000),
    )


def _number(limits: Mapping[str, Yaml], key: str, *, least: float, most: float) -> float | None:
    return as_number(limits.get(key), f"limits: {key} in {YAML_NAME}", least=least, most=most)


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)


def _kb(mib: float | None) -> int | None:
    return None if mib is None else math.ceil(mib * 1024)
