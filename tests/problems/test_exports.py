import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from problems import packagework, verification
from problems.exports import export_problem
from problems.imports import Change, ImportResult, import_package
from problems.models import Case, Problem
from problems.tables import verification as table
from runners.packages import open_package
from tests.fakes import ScriptedSandbox, ended, judged

pytestmark = pytest.mark.django_db

SAMPLES = sorted((Path(__file__).parents[2] / "problems" / "samples").glob("*/problem.yaml"))
RICH: dict[str, str | None] = {
    "problem.yaml": (
        "problem_format_version: 2025-09\n"
        "name: {en: 'Yes: 2048', sv: Ja}\n"
        "type: [scoring]\n"
        "uuid: 5ca6ba5b\n"
        "credits: {authors: [Ada <ada@example.org>, Bob], testers: Eve}\n"
        "source: [{name: A, url: 'https://a.example'}, B]\n"
        "license: cc by-sa\n"
        "rights_owner: null\n"
        "keywords: [two words, 'null']\n"
        "limits: {time_limit: 1.25, memory: 512, output: 0.5, validation_time: 9,\n"
        "         time_multipliers: {ac_to_time_limit: 3}}\n"
        "constants: {n: 5}\n"
        "show_failing_case: true\n"
    ),
    ".timelimit": None,
    "problem_statement/problem.en.md": None,
    "statement/problem.en.md": "Say *hello*, é, {{n}}.\r\n",
    "statement/problem.sv.tex": "Hej.\n",
    "statement/picture.png": "not a picture",
    "data/sample/1.interaction": ">1\n<2\n",
    "data/secret/test_group.yaml": "max_score: 40\n",
    "data/secret/01.in": None,
    "data/secret/01.ans": None,
    "data/secret/a/1.in": "1",
    "data/secret/a/1.ans": "1",
    "data/secret/a/1.yaml": (
        "description: easy\noutput_validator_args: [strict, a b]\nargs: [a b]\n"
    ),
    "data/secret/a/1.hint": "look\n",
    "data/secret/a/1.files/sub/given.txt": "given",
    "data/secret/a/test_group.yaml": "max_score: 40\n",
    "output_validator/validate.py": "import sys; sys.exit(42)",
    "include/python3/library.py": "pass\n",
    "submissions/partially_accepted/half.py": "# @expected_score: 20\n",
    "generators/make.py": "pass\n",
}


def import_from(path: Path, **options: Any) -> ImportResult:
    with open_package(path) as package:
        return import_package(package, **options)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "out.zip"


class TestExport:
    def test_of_an_import_changes_nothing(self, make_package: Any, archive: Path) -> None:
        problem = import_from(make_package("rich", RICH)).problem

        export_problem(problem, archive)

        assert import_from(archive).change is Change.UNCHANGED

    def test_gives_another_judge_the_same_problem(self, make_package: Any, archive: Path) -> None:
        first = import_from(make_package("rich", RICH)).problem
        files, judging = packagework.current(first), first.judging
        export_problem(first, archive)
        Problem.objects.all().delete()

        second = import_from(archive).problem

        assert (second.data_version, second.judging) == (first.data_version, judging)
        assert packagework.current(second) == files
        assert second.title == "Yes: 2048"
        assert second.shows_failing_case
        assert (second.author, second.source) == ("Ada, Bob", "A, B")
        assert second.metadata == first.metadata

    @pytest.mark.parametrize("manifest", SAMPLES, ids=lambda path: path.parent.name)
    def test_of_the_samples_changes_nothing(self, manifest: Path, archive: Path) -> None:
        problem = import_from(manifest.parent, measure=lambda _: 1_500).problem

        export_problem(problem, archive)

        assert import_from(archive).change is Change.UNCHANGED

    def test_keeps_that_points_are_counted_as_domjudge_does(
        self, make_package: Any, archive: Path
    ) -> None:
        files = {
            "problem.yaml": "name: x\ntype: scoring\n",
            "domjudge-problem.ini": "timelimit = 1.5\n",
            "data/secret/testdata.yaml": "accept_score: 20\n",
            ".timelimit": None,
        }
        problem = import_from(make_package(files=files)).problem

        export_problem(problem, archive)

        assert import_from(archive).change is Change.UNCHANGED
        assert problem.judging["groups"][-1]["aggregation"] == "pass-fail"

    def test_writes_the_same_bytes_twice(self, make_package: Any, tmp_path: Path) -> None:
        problem = import_from(make_package("rich", RICH)).problem

        for name in ("one", "two"):
            export_problem(problem, tmp_path / name)

        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()

    def test_keeps_a_limit_that_was_measured(self, make_package: Any, archive: Path) -> None:
        folder = make_package(files={".timelimit": None})
        problem = import_from(folder, measure=lambda _: 3_500).problem

        export_problem(problem, archive)
        result = import_from(archive)

        assert (result.change, result.problem.time_limit_ms) == (Change.UNCHANGED, 3_500)
        assert import_from(folder).change is Change.UNCHANGED


class TestEditedProblems:
    def test_export_the_statement_as_it_is_now(self, make_package: Any, archive: Path) -> None:
        problem = import_from(make_package("rich", RICH)).problem
        problem.statement, problem.statement_format = "<b>New</b>", "html"
        problem.save()

        export_problem(problem, archive)
        again = import_from(archive).problem

        assert (again.statement, again.statement_format) == ("<b>New</b>", "html")
        assert "statement/problem.sv.tex" in packagework.current(again)

    def test_made_in_the_admin_can_be_exported(self, make_problem: Any, archive: Path) -> None:
        problem = make_problem("by-hand", cases=3, statement="Add.", memory_limit_mb=64)

        export_problem(problem, archive)
        again = import_from(archive)

        assert again.problem.memory_limit_mb == 64
        assert again.case_count == 3
        export_problem(again.problem, archive)
        assert import_from(archive).change is Change.UNCHANGED

    @pytest.mark.parametrize("name", ["../../evil", "secret/.x", "x", "secret/a\\b", "sample/1"])
    def test_keep_the_order_and_safety_of_cases(
        self, make_problem: Any, archive: Path, name: str
    ) -> None:
        problem = make_problem(cases=3)
        Case.objects.filter(position=2).update(name=name)
        before = list(problem.cases.order_by("position").values_list("input_sha256", flat=True))

        export_problem(problem, archive)
        again = import_from(archive).problem

        after = again.cases.order_by("position").values_list("input_sha256", flat=True)
        assert list(after) == before

    def test_with_much_of_the_same_data_are_no_bombs(
        self, make_package: Any, archive: Path
    ) -> None:
        big = {"data/secret/01.in": "0" * 20_000_000}
        problem = import_from(make_package(files=big)).problem

        export_problem(problem, archive)

        assert import_from(archive).change is Change.UNCHANGED


class TestCommand:
    def test_writes_a_package(self, make_package: Any, archive: Path, capsys: Any) -> None:
        import_from(make_package())

        call_command("export_problem", "sums", archive)

        assert capsys.readouterr().out == f"exported  sums  {archive}\n"
        assert "sums/problem.yaml" in zipfile.ZipFile(archive).namelist()

    def test_explains_what_it_can_not_do(self, make_package: Any, tmp_path: Path) -> None:
        import_from(make_package())

        with pytest.raises(CommandError, match="no problem nothing"):
            call_command("export_problem", "nothing", tmp_path / "x.zip")
        with pytest.raises(CommandError, match="was not exported"):
            call_command("export_problem", "sums", tmp_path / "no" / "folder.zip")


class TestVerification:
    def test_keeps_a_row_a_submission(self, make_package: Any) -> None:
        problem = import_from(make_package()).problem
        sandbox = ScriptedSandbox.of(ended(b"3"), ended(b"4"))

        assert verification.verify_problem(problem.pk, sandbox=sandbox)

        problem.refresh_from_db()
        outcome = problem.verification or {}
        assert (outcome["state"], outcome["data_version"]) == ("done", problem.data_version)
        (row,) = outcome["rows"]
        assert (row["name"], row["verdict"], row["right"]) == (
            *("accepted/sums.py", "accepted", True),
        )
        assert outcome["margins"]["slowest_accepted"]["cpu_ms"] == 3
        assert "accepted/sums.py" in table(problem)
        assert "of the present data" in table(problem)

    def test_runs_the_problems_own_validator(self, make_package: Any) -> None:
        problem = import_from(make_package("rich", RICH)).problem
        sandbox = ScriptedSandbox.of(*[ended(), judged(42)] * 4)

        verification.verify_problem(problem.pk, sandbox=sandbox)

        problem.refresh_from_db()
        rows = {row["name"]: row for row in (problem.verification or {})["rows"]}
        assert rows["accepted/sums.py"]["score"] == 40
        assert rows["partially_accepted/half.py"]["note"] == "expected 20 points"
        installed = [file.name for box in sandbox.boxes for file in box.installed]
        assert "library.py" in installed

    def test_says_why_it_failed(self, make_package: Any) -> None:
        problem = import_from(make_package()).problem
        Problem.objects.update(metadata={**problem.metadata, "multi_pass": True})

        verification.verify_problem(problem.pk, sandbox=ScriptedSandbox())

        problem.refresh_from_db()
        assert "several passes" in table(problem)

    def test_of_a_problem_that_is_gone_is_nothing(self) -> None:
        assert not verification.verify_problem(0, sandbox=ScriptedSandbox())
