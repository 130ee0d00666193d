"""The flags of the built-in comparison, as Kattis' default output validator has them."""

import math
from collections.abc import Sequence

from runners.contract import Comparison

_SHOWN = 40  # characters of a flag in an error message
_SWITCHES = ("case_sensitive", "space_change_sensitive")
_TOLERANCES = {
    "float_tolerance": ("float_relative_tolerance", "float_absolute_tolerance"),
    "float_relative_tolerance": ("float_relative_tolerance",),
    "float_absolute_tolerance": ("float_absolute_tolerance",),
}


def parse_flags(flags: Sequence[str] | str) -> Comparison:
    """The comparison that a validator's flags ask for; ValueError names the flag it can't read."""
    words = iter(flags.split() if isinstance(flags, str) else flags)
    switches: dict[str, bool] = {}
    tolerances: dict[str, float] = {}
    for flag in words:
        if flag in _SWITCHES:
            switches[flag] = True
        elif flag in _TOLERANCES:
            value = _parse_tolerance(flag, next(words, ""))
            tolerances |= dict.fromkeys(_TOLERANCES[flag], value)
        else:
            known = ", ".join((*_SWITCHES, *_TOLERANCES))
            raise ValueError(f"Unknown validator flag {flag[:_SHOWN]!r}; use one of {known}.")
    return Comparison(
        case_sensitive=switches.get("case_sensitive", False),
        space_change_sensitive=switches.get("space_change_sensitive", False),
        float_relative_tolerance=tolerances.get("float_relative_tolerance"),
        float_absolute_tolerance=tolerances.get("float_absolute_tolerance"),
    )


def _parse_tolerance(flag: str, text: str) -> float:
    value = number(text.encode(errors="replace"))
    if value is None or value < 0:
        raise ValueError(
            f"Validator flag {flag} needs a number of at least 0, not {text[:_SHOWN]!r}."
        )
    return value


def number(token: bytes) -> float | None:
    """The token as a finite decimal number."""
    if b"_" in token:  # float() reads 1_000
        return None
    try:
        value = float(token)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
