from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from problems import casework
from problems.models import Problem

pytestmark = pytest.mark.django_db


class TestLimits:
    @pytest.mark.parametrize(
        "limits",
        [
            {"time_limit_ms": 99},
            {"time_limit_ms": 60_001},
            {"memory_limit_mb": 15},
            {"memory_limit_mb": 4097},
            {"output_limit_kb": 0},
            {"output_limit_kb": 65_537},
        ],
    )
    def test_out_of_range_are_refused_by_form_and_database(self, limits: dict[str, int]) -> None:
        problem = Problem(slug="x", title="X", **limits)

        with pytest.raises(ValidationError) as refusal:
            problem.full_clean()
        assert set(refusal.value.message_dict) == set(limits)
        with pytest.raises(IntegrityError), transaction.atomic():
            problem.save()


class TestTexts:
    @pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
    def test_that_cannot_be_stored_are_refused(self, text: str) -> None:
        problem = Problem(slug="x", title=text, statement=text, metadata={"a": [{"b": text}]})

        with pytest.raises(ValidationError) as refusal:
            problem.full_clean()

        assert set(refusal.value.message_dict) == {"title", "statement", "metadata"}


class TestComparison:
    def test_understands_the_flags(self) -> None:
        problem = Problem(validator_flags="case_sensitive float_tolerance 1e-6")

        assert problem.comparison().case_sensitive
        assert problem.comparison().float_absolute_tolerance == 1e-6

    def test_refuses_unknown_flags(self) -> None:
        with pytest.raises(ValidationError):
            Problem(slug="x", title="X", validator_flags="float_tolerence 1").full_clean()


class TestIsJudgeable:
    def test_with_cases_and_the_built_in_comparison(self, make_problem: Any) -> None:
        assert make_problem().is_judgeable

    @pytest.mark.parametrize(
        "fields",
        [
            {"cases": 0},
            {"validation": "custom"},
            {"is_interactive": True},
            {"metadata": {"signature": {"name": "f"}}},
        ],
    )
    def test_is_false_for_what_can_not_be_judged_yet(
        self, make_problem: Any, fields: dict[str, Any]
    ) -> None:
        assert not make_problem(**fields).is_judgeable


class TestDataVersion:
    def test_changes_with_what_decides_verdicts_only(self, make_problem: Any) -> None:
        problem = make_problem()
        first = problem.data_version

        problem.title = "Another"
        casework.refresh_version(problem)
        assert problem.data_version == first

        problem.time_limit_ms = 1_000
        casework.refresh_version(problem)
        assert problem.data_version != first

        problem.cases.all().delete()
        casework.refresh_version(problem)
        assert problem.data_version == ""


class TestVisibility:
    def test_hides_hidden_problems_from_all_but_staff(self, make_problem: Any) -> None:
        make_problem("open")
        make_problem("secret", is_public=False)
        stranger = User.objects.create_user("stranger")
        staff = User.objects.create_user("boss", is_staff=True)

        assert Problem.objects.visible_to(AnonymousUser()).count() == 1
        assert Problem.objects.visible_to(stranger).count() == 1
        assert Problem.objects.visible_to(staff).count() == 2


class TestMigrations:
    def test_say_all_that_the_models_say(self) -> None:
        call_command("makemigrations", "problems", check=True, dry_run=True)

    def test_can_be_undone(self) -> None:
        loader = MigrationExecutor(connection).loader
        migrations = [m for (app, _), m in loader.disk_migrations.items() if app == "problems"]

        assert migrations
        assert all(operation.reversible for m in migrations for operation in m.operations)
