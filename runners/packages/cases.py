"""Test cases: pairs `X.in` and `X.ans` below data/sample and data/secret, in folders of any depth.

Bytes are never touched: a NUL, CRLF, or a missing last line end is part of the test. Beside a pair
may lie `X.desc`, `X.hint`, `X.yaml`, pictures, `X.interaction` and what 2025-09 adds; such files
make no case. Groups and cases follow each other by name, as text.

Validator flags, and the arguments of submissions, come from the nearest folder that states them
(`testdata.yaml`, `test_group.yaml`) or from the case itself; flags are added to the package's own.
What lies in `X.files/` is there when a submission runs.
"""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from runners.packages.constants import filled
from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_arguments
from runners.packages.model import PackageCase
from runners.packages.tree import Tree
from runners.packages.yaml_text import Yaml, load_mapping

SAMPLE, SECRET = "sample", "secret"

ONLY_SAMPLES = "There is no test case in data/secret: solutions are judged by the samples alone."
NO_CASES = "There is no test case in data/: nothing can be judged until there is one."

# YAML takes a second to parse for every 100 KiB, and each case may bring some.
MAX_SETTINGS_CHARS = 1024 * 1024

MAX_FILES_BYTES = 16 * 1024 * 1024  # of one case: they are sent into the box with it

_CURRENT_FILE = "test_group.yaml"
_GROUP_FILES = (_CURRENT_FILE, "testdata.yaml")
_FLAGS = ("output_validator_args", "output_validator_flags")
_ARGS = ("args",)
_FILES = ".files/"


class CaseReader:
    """Reads the cases of a tree and remembers the settings of each folder."""

    def __init__(self, tree: Tree, package_flags: tuple[str, ...]) -> None:
        self._tree = tree
        self._package_flags = package_flags
        self._stated: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
        self._known: dict[str, Mapping[str, Yaml]] = {}
        self._settings_chars = 0
        self._files = _files_by_case(tree)

    def read_all(self) -> tuple[PackageCase, ...]:
        """Samples, then secret cases. Without secret ones, who imports the package is warned."""
        samples, secret = self.read(SAMPLE), self.read(SECRET)
        if not secret:
            self._tree.warn(ONLY_SAMPLES if samples else NO_CASES)
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
        own, args = (
            _stated(settings, f"{stem}.yaml", keys, self._stated_by(folder, keys))
            for keys in (_FLAGS, _ARGS)
        )
        flags = self._package_flags + own
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
            args=args,
            files=self._files_of(stem),
        )

    def _note(self, name: str, setting: Yaml) -> str:
        if name in self._tree:
            return self._tree.read_text(name).strip()
        return setting.strip() if isinstance(setting, str) else ""

    def _stated_by(self, folder: str, keys: tuple[str, ...]) -> tuple[str, ...]:
        """What the nearest folder says under one of these keys."""
        if (folder, keys) not in self._stated:
            parent = folder.rpartition("/")[0]
            words = self._stated_by(parent, keys) if parent else ()
            for name in (f"{folder}/{file}" for file in _GROUP_FILES):
                words = _stated(self.settings(name), name, keys, words)
            self._stated[folder, keys] = words
        return self._stated[folder, keys]

    def _files_of(self, stem: str) -> tuple[tuple[str, Path], ...]:
        files = tuple(self._files.get(stem, ()))
        if sum(path.stat().st_size for _, path in files) > MAX_FILES_BYTES:
            limit = MAX_FILES_BYTES // 1024
            raise PackageError("too_large", f"{shown(stem + _FILES)} is larger than {limit} KiB.")
        return files

    def settings(self, name: str) -> Mapping[str, Yaml]:
        """What a YAML file below data/ says, nothing where there is none."""
        if name not in self._known:
            self._known[name] = self._read_settings(name) if name in self._tree else {}
        return self._known[name]

    def _read_settings(self, name: str) -> Mapping[str, Yaml]:
        text = self._tree.read_text(name)
        if name.endswith(f"/{_CURRENT_FILE}"):
            text = filled(text, self._tree.constants)
        self._settings_chars += len(text)
        if self._settings_chars > MAX_SETTINGS_CHARS:
            raise PackageError("too_large", "The YAML files below data/ are too large in all.")
        return load_mapping(text, name, self._tree.warn)


def is_case_file(name: str, tree: Tree) -> bool:
    """Whether a file is the input or the answer of a case, or a note that the case carries."""
    stem, _, extension = name.rpartition(".")
    is_below = name.startswith((f"data/{SAMPLE}/", f"data/{SECRET}/"))
    is_part = extension in {"in", "ans", "desc", "hint"} and f"{stem}.in" in tree
    return is_below and is_part and not _is_extra(stem)


def _is_extra(stem: str) -> bool:
    """`X.statement.in` and `X.download.in` are shown, `X.files/` lies in the working directory."""
    return stem.endswith((".statement", ".download")) or _FILES in stem


def _files_by_case(tree: Tree) -> Mapping[str, list[tuple[str, Path]]]:
    """What lies in the folders `X.files/`, by X."""
    found: defaultdict[str, list[tuple[str, Path]]] = defaultdict(list)
    for name in tree.under("data"):
        stem, is_there, inner = name.partition(_FILES)
        if is_there:
            found[stem].append((inner, tree.path(name)))
    return found


def _stated(
    settings: Mapping[str, Yaml], name: str, keys: tuple[str, ...], inherited: tuple[str, ...]
) -> tuple[str, ...]:
    for key in keys:
        value = settings.get(key)
        if isinstance(value, dict):  # legacy: a validator's name and its flags
            value = value.get("flags")
        if value is not None:
            return as_arguments(value, f"{key} in {shown(name)}")
    return inherited
