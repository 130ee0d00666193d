"""Shapes of problems in the API. Nothing here writes."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from problems import starters
from problems.excerpts import interactions, sample_text
from problems.models import Case, Problem, Tag
from problems.statements import render


class SampleSerializer(serializers.Serializer[Case]):
    name = serializers.CharField()
    input = serializers.SerializerMethodField()
    output = serializers.SerializerMethodField()
    description = serializers.CharField()

    def get_input(self, case: Case) -> str:
        return sample_text(case.input_sha256)

    def get_output(self, case: Case) -> str:
        return sample_text(case.answer_sha256)


class LimitsSerializer(serializers.Serializer[Problem]):
    time_ms = serializers.IntegerField(source="time_limit_ms")
    memory_mb = serializers.IntegerField(source="memory_limit_mb")
    output_kb = serializers.IntegerField(source="output_limit_kb")


class ProblemListSerializer(serializers.ModelSerializer[Problem]):
    tags: serializers.SlugRelatedField[Tag] = serializers.SlugRelatedField(
        "name", many=True, read_only=True
    )

    class Meta:
        model = Problem
        fields: tuple[str, ...] = ("slug", "title", "difficulty", "tags", "is_public")
        read_only_fields = fields


class ProblemDetailSerializer(serializers.ModelSerializer[Problem]):
    """`judgeable` is false where this judge can't judge solutions, or has nothing to judge with."""

    tags: serializers.SlugRelatedField[Tag] = serializers.SlugRelatedField(
        "name", many=True, read_only=True
    )
    statement_html = serializers.SerializerMethodField()
    samples = serializers.SerializerMethodField()
    interactions = serializers.SerializerMethodField()
    limits = LimitsSerializer(source="*", read_only=True)
    judgeable = serializers.BooleanField(source="is_judgeable", read_only=True)
    signature = serializers.SerializerMethodField()
    starter_code = serializers.SerializerMethodField()

    class Meta:
        model = Problem
        fields: tuple[str, ...] = (
            "slug",
            "title",
            "difficulty",
            "tags",
            "is_public",
            "statement_html",
            "statement",
            "statement_format",
            "samples",
            "is_interactive",
            "is_scoring",
            "interactions",
            "limits",
            "judgeable",
            "signature",
            "starter_code",
            "author",
            "source",
            "license",
        )
        read_only_fields = fields

    def get_statement_html(self, problem: Problem) -> str:
        return render(problem.statement, problem.statement_format)

    @extend_schema_field(SampleSerializer(many=True))
    def get_samples(self, problem: Problem) -> list[dict[str, Any]]:
        """Return the samples; none for an interactive problem, whose interactor reads them."""
        samples: list[Case] = getattr(problem, "samples", [])
        return [dict(SampleSerializer(one).data) for one in samples if not problem.is_interactive]

    def get_interactions(self, problem: Problem) -> list[str]:
        """Dialogues to be shown: `>` begins what the program says, `<` what it reads."""
        return interactions(problem) if problem.is_interactive else []

    def get_signature(self, problem: Problem) -> dict[str, Any] | None:
        """Return LeetCode's metaData; null if the problem asks for a program."""
        signature = starters.signature_of(problem)
        return signature.metadata() if signature else None

    def get_starter_code(self, problem: Problem) -> dict[str, str]:
        """By language, of those that functions can be written in here."""
        signature = starters.signature_of(problem)
        return dict(starters.code(signature)) if signature else {}


class ProblemFilterSerializer(serializers.Serializer[Any]):
    """What the list may be asked for; anything else in these fields is a 400."""

    difficulty = serializers.ChoiceField(Problem.Difficulty.choices, required=False)
    tag = serializers.SlugField(max_length=50, required=False)
    search = serializers.CharField(max_length=100, required=False, allow_blank=True)
