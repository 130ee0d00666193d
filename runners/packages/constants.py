"""Constants of 2025-09: what `{{name}}` stands for in a package's texts, as problem.yaml says.

They count in statements (TeX has `\\constant{name}`), in all sources, and in `test_group.yaml`;
not in test data. A name that has no constant stays as it was typed.

A constant may have variants, `maxn: {value: 1000000, tex: 10^6}`: `{{maxn}}` and `{{maxn.value}}`
are its value, `{{maxn.tex}}` is the variant.
"""

import re
from collections.abc import Mapping

from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_mapping
from runners.packages.manifest import YAML_NAME, Manifest
from runners.packages.yaml_text import Yaml

Constants = Mapping[str, str]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TOKEN = re.compile(rf"\{{\{{({_NAME.pattern}(?:\.{_NAME.pattern})?)\}}\}}")
_RAW_TOKEN = re.compile(_TOKEN.pattern.encode())
_TEX_TOKEN = re.compile(rf"\\constant\{{({_NAME.pattern}(?:\.{_NAME.pattern})?)\}}")
_MAX_CHARS = 10_000
_VALUE = "value"


def read_constants(manifest: Manifest) -> Constants:
    """The constants of a package; the legacy format has none."""
    return {} if manifest.is_legacy else constants_of(manifest.config.get("constants"))


def constants_of(value: Yaml) -> Constants:
    """What may stand in braces (`name`, `name.value`, `name.variant`), and the text for it."""
    where = f"constants in {YAML_NAME}"
    constants: dict[str, str] = {}
    for name, given in as_mapping(value, where).items():
        variants = given if isinstance(given, dict) else {_VALUE: given}
        if _VALUE not in variants:
            message = f"{shown(name)} of the {where} has variants and no `{_VALUE}`; add one."
            raise PackageError("bad_value", message)
        for variant, text in variants.items():
            constants[f"{name}.{variant}"] = _text(name, variant, text)
        constants[name] = constants[f"{name}.{_VALUE}"]
    return constants


def _text(name: str, variant: str, text: Yaml) -> str:
    has_words = _NAME.fullmatch(name) and _NAME.fullmatch(variant)
    if not has_words or not isinstance(text, str) or len(text) > _MAX_CHARS:
        message = (
            f"{shown(name)} of the constants in {YAML_NAME} has to be a word, its variants, too,"
            f" and each value a text of at most {_MAX_CHARS} characters."
        )
        raise PackageError("bad_value", message)
    return text


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
