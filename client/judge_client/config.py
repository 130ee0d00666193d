"""Where the judge is and who we are: the environment, else ~/.config/judge/config.toml."""

import json
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from judge_client.errors import JudgeError

DEFAULT_URL = "http://127.0.0.1:8000"


@dataclass(frozen=True, slots=True)
class Config:
    url: str = DEFAULT_URL
    token: str = ""


def path() -> Path:
    base = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(base).expanduser() / "judge" / "config.toml"


def load(url: str = "") -> Config:
    """The given address, else JUDGE_URL, else the file's, whose token goes to no other judge."""
    kept = _read()
    url = url or os.environ.get("JUDGE_URL") or kept.url
    token = os.environ.get("JUDGE_TOKEN") or (kept.token if url == kept.url else "")
    return Config(url, token)


def save(config: Config) -> Path:
    """Keep it, readable by its owner only."""
    file = path()
    try:
        _write(file, config)
    except OSError as error:
        raise JudgeError(f"{file} can't be written: {error.strerror}.") from error
    return file


def _write(file: Path, config: Config) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as stream:  # a JSON string is a TOML string
        stream.write(f"url = {json.dumps(config.url)}\ntoken = {json.dumps(config.token)}\n")
    new.replace(file)


def _read() -> Config:
    file = path()
    try:
        value = tomllib.loads(file.read_text())
    except FileNotFoundError:
        return Config()
    except (OSError, ValueError) as error:
        raise JudgeError(f"{file} can't be read: put it right or run `judge login`.") from error
    return Config(str(value.get("url", DEFAULT_URL)), str(value.get("token", "")))
