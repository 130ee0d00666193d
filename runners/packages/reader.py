"""Reads a package from a folder or a zip, whole or not at all."""

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from runners.contract import Comparison
from runners.packages.archive import unpack
from runners.packages.cases import CaseReader, is_case_file
from runners.packages.constants import read_constants
from runners.packages.domjudge import warnings_about
from runners.packages.errors import PackageError, shown
from runners.packages.fields import as_line, as_words
from runners.packages.groups import read_groups
from runners.packages.limits import TIME_LIMIT_NAME, read_limits
from runners.packages.manifest import INI_NAME, YAML_NAME, Manifest, read_manifest
from runners.packages.metadata import read_metadata
from runners.packages.model import Package, PackageCase, PackageLimits, PackageSubmission
from runners.packages.statements import read_statements
from runners.packages.submissions import read_submissions
from runners.packages.titles import read_title
from runners.packages.tree import Caps, Tree
from runners.packages.validation import read_validation, settle_comparison
from runners.packages.validators import read_includes, read_validators
from runners.packages.yaml_text import Yaml
from runners.verdicts import Verdict

MAX_SLUG = 64

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEFAULT_CAPS = Caps()


@contextmanager
def open_package(path: Path, *, caps: Caps = _DEFAULT_CAPS) -> Iterator[Package]:
    """A package from a folder or a zip. A zip's files are gone when the block ends."""
    if not path.is_file():
        yield read_package(path, caps=caps)
        return
    with tempfile.TemporaryDirectory(prefix="package-") as temporary:
        root = unpack(path, Path(temporary), caps)
        name = path.stem if root == Path(temporary) else root.name
        yield _read(root, name, caps)


def read_package(folder: Path, *, caps: Caps = _DEFAULT_CAPS) -> Package:
    """A package from a folder. Its paths stay those of the folder."""
    if not folder.is_dir():
        raise PackageError("not_found", f"{shown(folder)} is neither a folder nor a zip file.")
    named = folder.resolve() if folder.name in {"", ".."} else folder
    return _read(folder, named.name, caps)


def _read(root: Path, name: str, caps: Caps) -> Package:
    tree = Tree(root, caps)
    manifest = read_manifest(tree)
    tree.constants = read_constants(manifest)
    slug = _slug(name)
    statements = read_statements(tree)
    limits = read_limits(tree, manifest)
    submissions = read_submissions(tree)
    judging = _read_judging(tree, manifest, limits)
    signature = _signature(manifest)
    as_words(manifest.config.get("languages"), f"languages in {YAML_NAME}")
    _check_time_limit(limits, submissions, tree)
    if signature is not None:
        _refuse_equipment(judging["cases"])
    return Package(
        slug=slug,
        title=read_title(manifest, statements, slug),
        format=manifest.format,
        statements=statements,
        limits=limits,
        submissions=submissions,
        includes=read_includes(tree),
        files=_other_files(tree),
        config=manifest.config,
        metadata=read_metadata(manifest),
        signature=signature,
        compare=as_line(manifest.config.get("compare"), f"compare in {YAML_NAME}") or "exact",
        reference=as_line(manifest.config.get("reference"), f"reference in {YAML_NAME}"),
        warnings=tree.warnings.sentences(),
        **judging,
    )


def _read_judging(tree: Tree, manifest: Manifest, limits: PackageLimits) -> dict[str, Any]:
    """The cases, and how outputs on them are judged."""
    _refuse_static_validation(tree, manifest)
    validation = read_validation(tree, manifest)
    reader = CaseReader(tree, validation.flags)
    cases, comparison = reader.read_all(), Comparison()
    if validation.kind == "default":
        comparison, cases = settle_comparison(cases, validation.flags)
    is_custom = validation.kind == "custom"
    groups = read_groups(manifest, cases, reader.settings) if validation.is_scoring else ()
    if manifest.is_legacy and not manifest.is_domjudge:
        for text in warnings_about(groups, cases):
            tree.warn(text)
    return {
        "validation": validation.kind,
        "validator_flags": validation.flags,
        "comparison": comparison,
        "is_interactive": validation.is_interactive,
        "is_scoring": validation.is_scoring,
        "is_multi_pass": validation.is_multi_pass,
        "cases": cases,
        "validators": read_validators(tree, limits.validation) if is_custom else (),
        "groups": groups,
        "is_domjudge": manifest.is_domjudge and validation.is_scoring,
    }


def _refuse_equipment(cases: Sequence[PackageCase]) -> None:
    for case in cases:
        if case.args or case.files:
            message = f"data/{shown(case.name)}: a function's case has neither args nor files."
            raise PackageError("unsupported", message)


def _refuse_static_validation(tree: Tree, manifest: Manifest) -> None:
    if not manifest.is_legacy and any(tree.under("static_validator")):
        message = "static_validator/ judges sources, which is not supported: leave it out."
        raise PackageError("unsupported", message)


def _other_files(tree: Tree) -> dict[str, Path]:
    """All but the manifests and the cases: what an export has to give back as it came."""
    manifests = {YAML_NAME, INI_NAME, TIME_LIMIT_NAME}
    names = (name for name in tree if name not in manifests and not is_case_file(name, tree))
    return {name: tree.path(name) for name in names}


def _check_time_limit(
    limits: PackageLimits, submissions: Sequence[PackageSubmission], tree: Tree
) -> None:
    accepted = frozenset({Verdict.ACCEPTED})
    if limits.time_ms is None and not any(
        submission.language and submission.expected == accepted for submission in submissions
    ):
        message = "There is no time limit and no accepted submission to compute it from; add one."
        raise PackageError("incomplete", " ".join((message, *tree.warnings.sentences())))


def _slug(name: str) -> str:
    """The folder's name in lower case; `_`, `.` and spaces become `-`."""
    slug = re.sub(r"[-_. ]+", "-", name.lower()).strip("-")
    if not _SLUG.fullmatch(slug) or len(slug) > MAX_SLUG:
        raise PackageError(
            "not_a_package",
            f"The name {shown(name)} makes no slug: use up to {MAX_SLUG} of a-z, 0-9 and `-`.",
        )
    return slug


def _signature(manifest: Manifest) -> Mapping[str, Yaml] | None:
    signature = manifest.config.get("signature")
    if signature is not None and not isinstance(signature, dict):
        message = f"signature in {YAML_NAME} has to be a list of `key: value` lines."
        raise PackageError("bad_value", message)
    return signature
