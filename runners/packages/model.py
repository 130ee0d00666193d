"""What a problem package says, as frozen values. Paths lead to regular files inside the package."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from runners.contract import Comparison, Group, Limits, SourceFile, Validator
from runners.packages.yaml_text import Yaml
from runners.verdicts import Verdict

StatementFormat = Literal["markdown", "html", "tex", "text"]
Difficulty = Literal["easy", "medium", "hard"]
ValidationKind = Literal["default", "custom"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The problem's text in one language, as its author wrote it."""

    language: str
    format: StatementFormat
    text: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLimits:
    """Limits of the package, the format's defaults where it states none.

    Without `time_ms` the limit is the slowest accepted submission times `time_multiplier`, rounded
    up to a whole `time_resolution_ms`; too slow means slower than the limit times `safety_margin`.
    """

    time_ms: int | None = None
    memory_mb: int = 2048
    output_kb: int = 8 * 1024
    time_multiplier: float = 5.0
    safety_margin: float = 2.0
    time_resolution_ms: int = 1_000
    validation_time_ms: int = 60_000
    validation_memory_mb: int = 2048
    validation_output_kb: int = 8 * 1024

    @property
    def validation(self) -> Limits:
        """What a validator may use for one case."""
        return Limits(
            time_ms=self.validation_time_ms,
            memory_mb=self.validation_memory_mb,
            output_kb=self.validation_output_kb,
            wall_factor=1.5,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Where the problem comes from and how it is filed. Strings are as typed, empty when absent."""

    author: str = ""
    source: str = ""
    source_url: str = ""
    license: str = "unknown"
    rights_owner: str = ""
    uuid: str = ""
    keywords: tuple[str, ...] = ()
    difficulty: Difficulty = "medium"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageCase:
    """One test case: `name` is its path under data/, `group` the folder's.

    `validator_flags` are what the validator gets for this case, the package's own flags included;
    `own_flags` are the same where they are not those of the whole package, else empty. `args` are
    the submission's own arguments, and `files`, by name, lie in its working folder.
    """

    name: str
    group: str
    input: Path
    answer: Path
    is_sample: bool = False
    description: str = ""
    hint: str = ""
    validator_flags: tuple[str, ...] = ()
    own_flags: tuple[str, ...] = ()
    args: tuple[str, ...] = ()
    files: tuple[tuple[str, Path], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What `submissions.yaml` asks of a submission on the cases whose names match `cases`.

    Every verdict has to be in `permitted`, one in `required`; `score` is that of the group `cases`,
    and `message` has to be in what the validator says about one of them.
    """

    cases: str = ""
    permitted: frozenset[Verdict] | None = None
    required: frozenset[Verdict] | None = None
    score: tuple[float, float] | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSubmission:
    """A solution and the verdicts it may get; none means that nobody says which.

    `score` is the range in which its points have to be. `language` is None where the extensions
    name none, or several, that this judge knows.
    """

    name: str
    files: tuple[SourceFile, ...]
    language: str | None
    expected: frozenset[Verdict]
    is_partial: bool = False
    score: tuple[float, float] | None = None
    demands: tuple[Demand, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A whole problem package. Cases: samples first, then secret ones, sorted by name as text.

    `comparison` is what `validator_flags` mean to the built-in comparison; with custom validation
    the flags are the validator's own and `comparison` says nothing. `signature`, `compare` and
    `reference` are a function problem's keys as typed: who uses them checks what they mean. `files`
    are all files but the manifests and the cases, by their path in the package, and `config` is
    problem.yaml as typed. `is_domjudge` says that points are counted as DOMjudge does. `warnings`
    are for whoever imports it: what was left out, or may not be meant, a line each.
    """

    slug: str
    title: str
    format: str
    statements: tuple[Statement, ...]
    limits: PackageLimits
    validation: ValidationKind = "default"
    validator_flags: tuple[str, ...] = ()
    comparison: Comparison = field(default_factory=Comparison)
    is_interactive: bool = False
    is_scoring: bool = False
    is_domjudge: bool = False
    is_multi_pass: bool = False
    cases: tuple[PackageCase, ...]
    submissions: tuple[PackageSubmission, ...]
    validators: tuple[Validator, ...] = ()
    includes: Mapping[str, tuple[SourceFile, ...]] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    config: Mapping[str, Yaml] = field(default_factory=dict)
    metadata: Metadata = field(default_factory=Metadata)
    signature: Mapping[str, Yaml] | None = None
    compare: str = "exact"
    reference: str = ""
    warnings: tuple[str, ...] = ()
