"""The package's own account of itself: `problem.yaml`, and DOMjudge's `domjudge-problem.ini`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from runners.packages.errors import PackageError
from runners.packages.fields import as_line
from runners.packages.tree import Tree
from runners.packages.yaml_text import Yaml, load_mapping

YAML_NAME = "problem.yaml"
INI_NAME = "domjudge-problem.ini"

_LEGACY = frozenset({"legacy", "legacy-icpc"})
_KNOWN = _LEGACY | {"draft", "2023-07", "2023-07-draft", "2025-09", "2025-09-draft"}
_INI_LINE = re.compile(r"\s*([\w-]+)\s*=\s*(.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The keys of both files, as typed."""

    format: str
    config: Mapping[str, Yaml]
    ini: Mapping[str, str]

    @property
    def is_legacy(self) -> bool:
        """Whether defaults and keys are those of before 2023-07."""
        return self.format in _LEGACY

    @property
    def is_domjudge(self) -> bool:
        """Whether DOMjudge wrote it, which counts points in its own way."""
        return self.is_legacy and bool(self.ini)


def read_manifest(tree: Tree) -> Manifest:
    """Both files; one of them has to be there."""
    if YAML_NAME not in tree and INI_NAME not in tree:
        raise PackageError("not_a_package", "There is no problem.yaml: this is no problem package.")
    has_yaml = YAML_NAME in tree
    config = load_mapping(tree.read_text(YAML_NAME), YAML_NAME, tree.warn) if has_yaml else {}
    ini = dict(_ini_pairs(tree.read_text(INI_NAME))) if INI_NAME in tree else {}
    where = f"problem_format_version in {YAML_NAME}"
    version = as_line(config.get("problem_format_version"), where) or "legacy"
    if version not in _KNOWN:
        known = ", ".join(sorted(_KNOWN))
        raise PackageError("unsupported", f"{where} has to be one of {known}.")
    return Manifest(format=version, config=config, ini=ini)


def _ini_pairs(text: str) -> Iterator[tuple[str, str]]:
    """DOMjudge's lines: a key, `=`, and a value that may stand in either kind of quotes."""
    for line in text.splitlines():
        match = _INI_LINE.fullmatch(line)
        if match is None:
            continue
        value = match[2].strip()
        is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
        yield match[1].lower(), value[1:-1] if is_quoted else value
