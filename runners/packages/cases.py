"""Test cases: pairs `X.in` and `X.ans` below data/sample and data/secret, in folders of any depth.

Bytes are never touched: a NUL, CRLF, or a missing last line end is part of the test. Beside a pair
may lie `X.desc`, `X.hint`, `X.yaml`, pictures, `X.interaction` and what 2025-09 adds; such files
make no case. Groups and cases follow each other by name, as text.

Validator flags come from the nearest folder that states them (`testdata.yaml`, `test_group.yaml`)
or from the case itself, and are added to the package's own.
"""

from collections.abc import Mapping

from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_words
from runners.packages.model import PackageCase
from runners.packages.tree import Tree
from runners.packages.yaml_text import Yaml, load_mapping

SAMPLE, SECRET = "sample", "secret"

# YAML takes a second to parse for every 100 KiB, and each case may bring some.
MAX_SETTINGS_CHARS = 1024 * 1024

_GROUP_FILES = ("test_group.yaml", "testdata.yaml")
_FLAG_KEYS = ("output_validator_args", "output_validator_flags")


class CaseReader:
    """Reads the cases of a tree and remembers the settings of each folder."""

    def __init__(self, tree: Tree, package_flags: tuple[str, ...]) -> None:
        self._tree = tree
        self._package_flags = package_flags
        self._folder_flags: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, Mapping[str, Yaml]] = {}
        self._settings_chars = 0

    def read_all(self) -> tuple[PackageCase, ...]:
        """Samples, then secret cases, of which there has to be one."""
        samples, secret = self.read(SAMPLE), self.read(SECRET)
        if not secret:
            raise PackageError("incomplete", "There is no test case in data/secret.")
        return samples + secret

    def read(self, part: str) -> tuple[PackageCase, ...]:
        inputs, answers = self._stems(part, ".in"), self._stems(part, ".ans")
        for stem in sorted(inputs ^ answers):
            has, lacks = (".in", ".ans") if stem in inputs else (".ans", ".in")
            message = f"{shown(stem + has)} has no {lacks} file beside it: half a test case."
            raise PackageError("incomplete", message)
        return tuple(self._case(stem) for stem in sorted(inputs, key=lambda stem: stem.split("/")))

    def _stems(self, part: str, extension: str) -> set[str]:
        return {
            name.removesuffix(extension)
            for name in self._tree.under(f"data/{part}")
            if name.endswith(extension) and not _is_extra(name.removesuffix(extension))
        }

    def _case(self, stem: str) -> PackageCase:
        settings = self.settings(f"{stem}.yaml")
        folder = stem.rpartition("/")[0]
        name = stem.removeprefix("data/")
        flags = self._package_flags + _flags(settings, f"{stem}.yaml", self._flags_of(folder))
        return PackageCase(
            name=name,
            group=folder.removeprefix("data/"),
            is_sample=name.startswith(f"{SAMPLE}/"),
            input=self._tree.path(f"{stem}.in"),
            answer=self._tree.path(f"{stem}.ans"),
            description=self._note(f"{stem}.desc", settings.get("description")),
            hint=self._note(f"{stem}.hint", settings.get("hint")),
            validator_flags=flags,
            own_flags=flags if flags != self._package_flags else (),
        )

    def _note(self, name: str, setting: Yaml) -> str:
        if name in self._tree:
            return self._tree.read_text(name).strip()
        return setting.strip() if isinstance(setting, str) else ""

    def _flags_of(self, folder: str) -> tuple[str, ...]:
        if folder not in self._folder_flags:
            parent = folder.rpartition("/")[0]
            flags = self._flags_of(parent) if parent else ()
            for name in (f"{folder}/{file}" for file in _GROUP_FILES):
                flags = _flags(self.settings(name), name, flags)
            self._folder_flags[folder] = flags
        return self._folder_flags[folder]

    def settings(self, name: str) -> Mapping[str, Yaml]:
        """What a YAML file below data/ says, nothing where there is none."""
        if name not in self._known:
            self._known[name] = self._read_settings(name) if name in self._tree else {}
        return self._known[name]

    def _read_settings(self, name: str) -> Mapping[str, Yaml]:
        text = self._tree.read_text(name)
        self._settings_chars += len(text)
        if self._settings_chars > MAX_SETTINGS_CHARS:
            raise PackageError("too_large", "The YAML files below data/ are too large in all.")
        return load_mapping(text, name)


def is_case_file(name: str, tree: Tree) -> bool:
    """Whether a file is the input or the answer of a case, or a note that the case carries."""
    stem, _, extension = name.rpartition(".")
    is_below = name.startswith((f"data/{SAMPLE}/", f"data/{SECRET}/"))
    is_part = extension in {"in", "ans", "desc", "hint"} and f"{stem}.in" in tree
    return is_below and is_part and not _is_extra(stem)


def _is_extra(stem: str) -> bool:
    """`X.statement.in` and `X.download.in` are shown, `X.files/` lies in the working directory."""
    return stem.endswith((".statement", ".download")) or ".files/" in stem


def _flags(settings: Mapping[str, Yaml], name: str, inherited: tuple[str, ...]) -> tuple[str, ...]:
    for key in _FLAG_KEYS:
        value = settings.get(key)
        if isinstance(value, dict):  # legacy: a validator's name and its flags
            value = value.get("flags")
        if value is not None:
            return as_words(value, f"{key} in {shown(name)}")
    return inherited
