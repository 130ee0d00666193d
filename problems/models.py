"""Problems, their tags, and their cases. The data of cases is in problems.blobs."""

from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Count, Prefetch, Q

from problems.validators import (
    MAX_STATEMENT_CHARS,
    possible_memory,
    storable,
    storable_json,
    validator_flags,
)
from runners import languages
from runners.contract import Compare, Comparison, Limits
from runners.flags import parse_flags
from runners.maxima import MAX_OUTPUT_KB
from runners.signature import Signature, SignatureError, read_signature

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

TIME_LIMIT_MS = (100, 60_000)
MEMORY_LIMIT_MB = (16, 4096)
OUTPUT_LIMIT_KB = (1, MAX_OUTPUT_KB)
MAX_SAMPLES = 20


def _within(bounds: tuple[int, int]) -> list[MinValueValidator | MaxValueValidator]:
    return [MinValueValidator(bounds[0]), MaxValueValidator(bounds[1])]


def _range_check(field: str, bounds: tuple[int, int]) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{field}__gte": bounds[0], f"{field}__lte": bounds[1]}),
        name=f"problem_{field}_in_range",
    )


class Tag(models.Model):
    name = models.SlugField(unique=True)

    def __str__(self) -> str:
        return self.name


class ProblemQuerySet(models.QuerySet["Problem"]):
    def visible_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """Return the problems that this user may see; staff also see hidden ones."""
        return self if getattr(user, "is_staff", False) else self.filter(is_public=True)

    def matching(self, text: str) -> Self:
        """Problems with the text in their title or slug."""
        return self.filter(Q(title__icontains=text) | Q(slug__icontains=text))

    def with_case_count(self) -> Self:
        return self.annotate(case_count=Count("cases"))

    def with_samples(self) -> Self:
        """Each problem's first sample cases as `samples`."""
        samples = Case.objects.filter(is_sample=True).order_by("position")[:MAX_SAMPLES]
        return self.prefetch_related(Prefetch("cases", samples, to_attr="samples"))


class Problem(models.Model):
    """`data_version` names all that decides verdicts, and is empty while there are no cases."""

    class Difficulty(models.TextChoices):
        EASY = "easy"
        MEDIUM = "medium"
        HARD = "hard"

    class Format(models.TextChoices):
        MARKDOWN = "markdown", "Markdown"
        HTML = "html", "HTML"
        TEXT = "text", "plain text"
        TEX = "tex", "TeX"

    class Validation(models.TextChoices):
        DEFAULT = "default", "built-in comparison"
        CUSTOM = "custom", "the problem's own validator"

    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=200, validators=[storable])
    difficulty = models.CharField(
        max_length=10, choices=Difficulty.choices, default=Difficulty.MEDIUM
    )
    tags = models.ManyToManyField(Tag, blank=True, related_name="problems")
    statement_format = models.CharField(
        max_length=10, choices=Format.choices, default=Format.MARKDOWN
    )
    statement = models.TextField(
        blank=True, validators=[storable, MaxLengthValidator(MAX_STATEMENT_CHARS)]
    )
    is_public = models.BooleanField("public", default=True, help_text="Others are for staff only.")
    time_limit_ms = models.PositiveIntegerField(
        default=2_000, validators=_within(TIME_LIMIT_MS), help_text="CPU time a case may use, ms."
    )
    memory_limit_mb = models.PositiveIntegerField(
        default=256,
        validators=[*_within(MEMORY_LIMIT_MB), possible_memory],
        help_text="MiB, the stack included.",
    )
    output_limit_kb = models.PositiveIntegerField(
        default=8 * 1024, validators=_within(OUTPUT_LIMIT_KB), help_text="KiB a case may print."
    )
    validation = models.CharField(
        max_length=10, choices=Validation.choices, default=Validation.DEFAULT
    )
    validator_flags = models.TextField(
        blank=True,
        validators=[storable, MaxLengthValidator(1_000)],
        help_text="Kattis' flags, for example: float_tolerance 1e-6.",
    )
    is_interactive = models.BooleanField("interactive", default=False)
    is_scoring = models.BooleanField("scoring", default=False)
    shows_failing_case = models.BooleanField(
        "show the first failing case",
        default=False,
        db_default=False,
        help_text="Users see input, expected and own output of the first case that fails.",
    )
    author = models.TextField(blank=True, validators=[storable])
    source = models.TextField(blank=True, validators=[storable])
    license = models.TextField(blank=True, validators=[storable])
    metadata = models.JSONField(blank=True, default=dict, validators=[storable_json])
    # Beside the columns; problems/rules.py knows what is in it.
    judging = models.JSONField(
        blank=True,
        default=dict,
        db_default=models.Value({}, models.JSONField()),
        editable=False,
        validators=[storable_json],
    )
    verification = models.JSONField(null=True, blank=True, editable=False)
    data_version = models.CharField(max_length=64, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ProblemQuerySet.as_manager()

    if TYPE_CHECKING:
        cases: RelatedManager["Case"]
        files: RelatedManager["PackageFile"]

    class Meta:
        constraints = (
            _range_check("time_limit_ms", TIME_LIMIT_MS),
            _range_check("memory_limit_mb", MEMORY_LIMIT_MB),
            _range_check("output_limit_kb", OUTPUT_LIMIT_KB),
        )

    def __str__(self) -> str:
        return self.slug

    def clean(self) -> None:
        if self.validation == self.Validation.DEFAULT:
            validator_flags(self.validator_flags)

    @property
    def is_judgeable(self) -> bool:
        """Whether solutions can be judged: there are cases, and the validator that is needed."""
        has_judge = not self.is_judged_by_validator or bool(self.judging.get("validators"))
        is_foreign = self.metadata.get("multi_pass") or not self._has_sound_function
        return has_judge and not is_foreign and bool(self.data_version)

    @property
    def _has_sound_function(self) -> bool:
        try:
            self.signature()
        except SignatureError:
            return False
        return self.metadata.get("compare", Compare.EXACT) in set(Compare)

    def signature(self) -> Signature | None:
        """Return the signature of a function problem, else None. Raises SignatureError."""
        data = self.metadata.get("signature")
        return read_signature(data) if data else None

    def compare(self) -> Compare:
        """How what a function returns is compared."""
        return Compare(self.metadata.get("compare", Compare.EXACT))

    def languages(self) -> frozenset[str] | None:
        """Return the languages that the package allows; None if it allows all."""
        stated = self.metadata.get("config", {}).get("languages")
        names = stated.split() if isinstance(stated, str) else list(stated or ())
        if not names or "all" in names:
            return None
        return frozenset(one.slug for name in names if (one := languages.find(str(name))))

    @property
    def is_judged_by_validator(self) -> bool:
        return self.is_interactive or self.validation == self.Validation.CUSTOM

    def comparison(self) -> Comparison:
        """Return the built-in comparison. Flags of a validator are not among its flags."""
        is_built_in = self.validation == self.Validation.DEFAULT
        return parse_flags(self.validator_flags if is_built_in else "")

    def limits(self) -> Limits:
        return Limits(
            time_ms=self.time_limit_ms,
            memory_mb=self.memory_limit_mb,
            output_kb=self.output_limit_kb,
        )


class Case(models.Model):
    """One test of a problem; the hashes name its data in problems.blobs."""

    problem = models.ForeignKey(Problem, models.CASCADE, related_name="cases")
    position = models.PositiveIntegerField()
    name = models.TextField(validators=[storable])
    group = models.TextField(blank=True, validators=[storable])
    is_sample = models.BooleanField("sample", default=False)
    description = models.TextField(blank=True, validators=[storable])
    explanation = models.TextField(blank=True, validators=[storable])
    input_sha256 = models.CharField(max_length=64, editable=False)
    input_size = models.PositiveBigIntegerField(editable=False)
    answer_sha256 = models.CharField(max_length=64, editable=False)
    answer_size = models.PositiveBigIntegerField(editable=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("problem", "position"), name="case_position_once_a_problem"
            ),
        )

    def __str__(self) -> str:
        return self.name


class PackageFile(models.Model):
    """A file of the package other than cases: validators, submissions, pictures."""

    problem = models.ForeignKey(Problem, models.CASCADE, related_name="files")
    path = models.TextField(validators=[storable])
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("problem", "path"), name="package_file_once_a_path"),
        )

    def __str__(self) -> str:
        return self.path


class DailyProblem(models.Model):
    """The problem of a date in UTC. It is chosen once, and then everybody gets it."""

    date = models.DateField(unique=True)
    problem = models.ForeignKey(Problem, models.CASCADE, related_name="dailies")

    class Meta:
        ordering = ("-date",)

    def __str__(self) -> str:
        return f"{self.date}: {self.problem.slug}"
