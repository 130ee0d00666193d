"""Typed readers of the environment. Each fails loudly, with the variable's name, on a bad value.

A secret may also come from a file: `NAME_FILE` holds its path. What nobody set is looked up in
`var/services.env`, which `make up` writes for everything that runs on this checkout.
"""

import os
import re
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent


def _local_values() -> dict[str, str]:
    path = Path(os.environ.get("JUDGE_ENV_FILE", BASE_DIR / "var" / "services.env"))
    if not path.is_file():
        return {}
    try:
        text = path.read_text()
    except (OSError, UnicodeError) as error:
        raise ImproperlyConfigured(
            f"{path} can't be read: run this as the user who ran `make up`."
        ) from error
    lines = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in lines if not name.startswith("#")}


_LOCAL = _local_values()


def env_str(name: str, default: str = "") -> str:
    return os.environ.get(name) or _LOCAL.get(name) or default


def env_bool(name: str, *, default: bool) -> bool:
    text = env_str(name, str(default)).lower()
    if text not in {"true", "false", "1", "0", "yes", "no"}:
        raise ImproperlyConfigured(f"{name} must be true or false, not {text!r}.")
    return text in {"true", "1", "yes"}


def env_int(name: str, default: int, *, low: int = 0, high: int = 2**31 - 1) -> int:
    return _int(name, env_str(name, str(default)), low, high)


def env_ints(name: str, *, low: int = 0, high: int = 2**31 - 1) -> list[int]:
    return [_int(name, text, low, high) for text in env_list(name)]


def env_list(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in env_str(name, default).split(",") if part.strip()]


def env_secret(name: str, default: str = "") -> str:
    path = env_str(f"{name}_FILE")
    if not path:
        return env_str(name, default)
    try:
        return Path(path).read_text().strip()
    except (OSError, UnicodeError) as error:
        raise ImproperlyConfigured(f"{name}_FILE: {path} can't be read: {error}.") from error


def split_url(name: str, url: str, *schemes: str) -> SplitResult:
    """The parts of a service's address, which has one of these schemes."""
    wanted = f"{name} must look like {schemes[0]}://user:password@host:port/name"
    try:
        parts = urlsplit(url)
        _ = parts.port  # read here, where a bad one can be named
    except ValueError as error:
        raise ImproperlyConfigured(f"{wanted}: {error}.") from error
    if parts.scheme not in schemes:
        raise ImproperlyConfigured(f"{wanted}.")
    return parts


def _int(name: str, text: str, low: int, high: int) -> int:
    if not re.fullmatch(r"-?[0-9]{1,10}", text) or not low <= int(text) <= high:
        raise ImproperlyConfigured(f"{name} must be a whole number {low} to {high}, not {text!r}.")
    return int(text)
