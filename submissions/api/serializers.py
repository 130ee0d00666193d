"""Shapes of requests and answers about submissions. Nothing here writes."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from runners import languages
from runners.contract import Clock, Scope
from runners.verdicts import Verdict
from submissions.models import VERDICTS, Judgement, State, Submission, statistics
from submissions.models.ordering import Priority
from submissions.status.disclosure import for_owner
from submissions.status.shapes import snapshot


class TextField(serializers.CharField):
    """Text as it was sent: a number is not turned into one."""

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class SubmissionInput(serializers.Serializer[Any]):
    """The body of POST .../submissions/."""

    language = TextField(max_length=50)
    source = TextField(  # type: ignore[assignment]  # a field of ours, not DRF's option
        trim_whitespace=False, allow_blank=True
    )


class RunInput(SubmissionInput):
    """The body of POST .../runs/: without `input` it runs on the samples."""

    input = TextField(required=False, allow_null=True, trim_whitespace=False, allow_blank=True)


class PlaygroundInput(SubmissionInput):
    """The body of POST /runs/."""

    stdin = TextField(required=False, trim_whitespace=False, allow_blank=True)


class StatusOutput(serializers.Serializer[Any]):
    """The status of a submission: what pollers and sockets get."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(choices=State.choices)
    phase = serializers.ChoiceField(choices=["compiling", "testing"], allow_null=True)
    cases_done = serializers.IntegerField()
    cases_total = serializers.IntegerField()
    verdict = serializers.CharField(allow_null=True)
    runtime_ms = serializers.IntegerField(allow_null=True)
    memory_kb = serializers.IntegerField(allow_null=True)
    score = serializers.FloatField(allow_null=True)
    max_score = serializers.FloatField(allow_null=True)
    poll_after_ms = serializers.IntegerField(
        help_text="How long to pause before the next request, unless it uses `wait`."
    )
    position = serializers.IntegerField(
        allow_null=True, help_text="Place in the queue, from 1; null if it is not known."
    )
    estimated_wait_ms = serializers.IntegerField(
        allow_null=True, help_text="Expected wait; null if it is not known."
    )


class CreatedOutput(StatusOutput):
    """The answer to POST: the status, and where to ask for the next one."""

    status_url = serializers.CharField()


class ListedOutput(serializers.ModelSerializer[Submission]):
    """One line of the list."""

    problem = serializers.SlugRelatedField[Any](slug_field="slug", read_only=True)
    verdict = serializers.SerializerMethodField()

    class Meta:
        model = Submission
        fields = (
            "id",
            "problem",
            "language",
            "state",
            "verdict",
            "runtime_ms",
            "memory_kb",
            "created_at",
        )

    def get_verdict(self, row: Submission) -> str | None:
        return row.verdict or None


class LimitHitOutput(serializers.Serializer[Any]):
    """The limit of time that a case exceeded, and what was used when it was stopped."""

    clock = serializers.ChoiceField(choices=[one.value for one in Clock])
    scope = serializers.ChoiceField(choices=[one.value for one in Scope])
    limit_ms = serializers.IntegerField()
    used_ms = serializers.IntegerField()


class CaseOutput(serializers.Serializer[Any]):
    """One judged case. Its owner sees all of a sample, and the first three fields of other cases.

    A problem may show its users the first case that fails, too; `reason` is for staff. `output` is
    what a function returned, else what the program printed.
    """

    index = serializers.IntegerField()
    verdict = serializers.CharField()
    is_sample = serializers.BooleanField()
    name = serializers.CharField(required=False)
    runtime_ms = serializers.IntegerField(required=False)
    memory_kb = serializers.IntegerField(required=False)
    input = serializers.CharField(required=False)
    expected = serializers.CharField(required=False)
    output = serializers.CharField(required=False)
    stdout = serializers.CharField(required=False)
    stderr = serializers.CharField(required=False)
    exit_code = serializers.IntegerField(required=False, allow_null=True)
    signal = serializers.IntegerField(required=False, allow_null=True)
    reason = serializers.CharField(required=False)
    limit_hit = LimitHitOutput(required=False)


class BarOutput(serializers.Serializer[Any]):
    """One bar of a histogram: how many submissions took `from_ms` or more, up to the next bar."""

    from_ms = serializers.IntegerField()
    count = serializers.IntegerField()


class JudgementOutput(serializers.ModelSerializer[Judgement]):
    """An earlier result, which a rejudging has replaced."""

    class Meta:
        model = Judgement
        fields = ("verdict", "runtime_ms", "memory_kb", "data_version", "finished_at")


class RunOutput(StatusOutput):
    """Everything about a run; `input` is null where it ran on the samples.

    `limit_hit` says which limit of time was exceeded, in the first case that failed.
    """

    problem = serializers.CharField(allow_null=True)
    input = serializers.CharField(allow_null=True)
    language = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)
    compile_output = serializers.CharField()
    cases = CaseOutput(many=True)
    limit_hit = LimitHitOutput(allow_null=True)


class DetailOutput(StatusOutput):
    """Everything about a submission; percentiles say how many accepted ones it beats, in %.

    `limit_hit` says which limit of time was exceeded, in the first case that failed.
    """

    problem = serializers.CharField()
    language = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)
    compile_output = serializers.CharField()
    cases = CaseOutput(many=True)
    limit_hit = LimitHitOutput(allow_null=True)
    runtime_percentile = serializers.FloatField(allow_null=True)
    memory_percentile = serializers.FloatField(allow_null=True)
    runtime_distribution = BarOutput(
        many=True,
        help_text="Run times of the accepted submissions of the problem in this language; empty "
        "for a submission that is not accepted.",
    )
    data_version = serializers.CharField(allow_blank=True)
    history = JudgementOutput(many=True)
    rejudge_error = serializers.CharField(
        required=False, help_text="For staff: why the last rejudging failed; empty if it did not."
    )


class RejudgeInput(serializers.Serializer[Any]):
    """Which submissions to judge again; at least one filter."""

    problem = TextField(max_length=100, required=False)
    verdict = serializers.ChoiceField(choices=VERDICTS, required=False)
    language = TextField(max_length=32, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if not attrs:
            raise serializers.ValidationError("Give a problem, a verdict or a language.")
        return attrs

    def filters(self) -> dict[str, str]:
        return columns_of(self.validated_data)


def columns_of(wanted: Mapping[str, str]) -> dict[str, str]:
    """Filters by the names of the API as filters of rows; a language has aliases, as in POST."""
    columns = {"problem": "problem__slug", "verdict": "verdict", "language": "language"}
    chosen = {columns[name]: wanted[name] for name in columns if name in wanted}
    if "language" in chosen:
        language = languages.find(chosen["language"])
        if language is None:
            raise serializers.ValidationError({"language": "There is no such language."})
        chosen["language"] = language.slug
    return chosen


class RejudgeOutput(serializers.Serializer[Any]):
    count = serializers.IntegerField()


def detail(row: Submission, *, for_staff: bool) -> dict[str, Any]:
    """The full result. Its owner sees of a hidden case the verdict and nothing that leaks data."""
    shown = snapshot(row).status | {
        "problem": _slug(row),
        "language": row.language,
        "source": row.source,
        "created_at": row.created_at,
        "finished_at": row.finished_at,
        "compile_output": row.compile_log,
        "cases": [_shown(case if for_staff else for_owner(row, case)) for case in row.cases],
        "limit_hit": limit_hit(row),
    }
    if row.is_run:
        return shown | {"input": row.input}
    standing = statistics.standing(row)
    return shown | {
        "runtime_percentile": standing.runtime,
        "memory_percentile": standing.memory,
        "runtime_distribution": _distribution(row),
        "data_version": row.data_version,
        "history": _history(row),
        **({"rejudge_error": row.rejudge_error} if for_staff else {}),
    }


def _distribution(row: Submission) -> list[dict[str, int]]:
    if row.verdict != Verdict.ACCEPTED or row.problem_id is None:
        return []
    found = statistics.distribution(row.problem_id, row.language, statistics.Metric.RUNTIME)
    return [{"from_ms": least, "count": count} for least, count in found]


def _shown(case: dict[str, Any]) -> dict[str, Any]:
    return {**case, "output": case.get("output", case["stdout"])} if "stdout" in case else case


def limit_hit(row: Submission) -> dict[str, Any] | None:
    """The limit of time that decided the verdict. It tells an owner no more than `runtime_ms` does,
    so they see that of a hidden case, too."""
    if row.verdict != Verdict.TIME_LIMIT_EXCEEDED:
        return None
    found = (case.get("limit_hit") for case in row.cases)
    return next((one for one in found if one), None)


def _slug(row: Submission) -> str | None:
    return row.problem.slug if row.problem else None


def _history(row: Submission) -> list[Any]:
    """Earlier results, the newest first; only what was judged again has any."""
    if row.priority != Priority.REJUDGE:
        return []
    return list(JudgementOutput(row.history.order_by("-finished_at", "-pk"), many=True).data)
