"""Constants of 2025-09: what `{{name}}` stands for in a package's texts, as problem.yaml says.

They count in statements (TeX has `\\constant{name}`), in all sources, and in `test_group.yaml`;
not in test data. A name that has no constant stays as it was typed.
"""

import re
from collections.abc import Mapping

from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_mapping
from runners.packages.manifest import YAML_NAME, Manifest
from runners.packages.yaml_text import Yaml

Constants = Mapping[str, str]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TOKEN = re.compile(r"\{\{([A-Za-z_][A-Za-z0-9_]*)\}\}")
_RAW_TOKEN = re.compile(_TOKEN.pattern.encode())
_TEX_TOKEN = re.compile(r"\\constant\{([A-Za-z_][A-Za-z0-9_]*)\}")
_MAX_CHARS = 10_000


def read_constants(manifest: Manifest) -> Constants:
    """The constants of a package; the legacy format has none."""
    return {} if manifest.is_legacy else constants_of(manifest.config.get("constants"))


def constants_of(value: Yaml) -> Constants:
    """Names and their values, as typed."""
    where = f"constants in {YAML_NAME}"
    constants: dict[str, str] = {}
    for name, text in as_mapping(value, where).items():
        is_sound = _NAME.fullmatch(name) and isinstance(text, str) and len(text) <= _MAX_CHARS
        if not is_sound:
            message = f"{shown(name)} of the {where} has to be a word, and its value a short text."
            raise PackageError("bad_value", message)
        constants[name] = str(text)
    return constants


def filled(text: str, constants: Constants) -> str:
    """The text with the values in place of the names."""
    return _TOKEN.sub(lambda found: constants.get(found[1], found[0]), text) if constants else text


def filled_statement(text: str, constants: Constants) -> str:
    """The same of a statement, in which TeX may name them in its own way."""
    if not constants:
        return text
    return _TEX_TOKEN.sub(lambda one: constants.get(one[1], one[0]), filled(text, constants))


def filled_source(content: bytes, constants: Constants) -> bytes:
    """The same of a file in whatever encoding."""
    if not constants:
        return content
    values = {name.encode(): value.encode() for name, value in constants.items()}
    return _RAW_TOKEN.sub(lambda found: values.get(found[1], found[0]), content)
