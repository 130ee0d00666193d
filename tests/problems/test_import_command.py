"""The command that imports a package: what it says and refuses."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from problems.models import Problem
from runners.packages import PackageError
from tests.problems.importing import import_from

pytestmark = pytest.mark.django_db


class TestCommand:
    def test_imports_folders_and_zips_and_says_so(
        self, make_package: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = make_package("first")
        archive = tmp_path / "second.zip"
        with zipfile.ZipFile(archive, "w") as zipped:
            source = make_package("second")
            for path in source.rglob("*"):
                zipped.write(path, path.relative_to(source))

        call_command("import_problem", folder, archive)
        call_command("import_problem", folder)

        assert capsys.readouterr().out.splitlines() == [
            "imported  first  (2 cases)",
            "imported  second  (2 cases)",
            "unchanged first  (2 cases)",
        ]

    def test_says_what_may_not_be_meant(
        self, make_package: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        files = {
            "problem.yaml": "name: x\ntype: scoring\n",
            "data/secret/02.in": "1",
            "data/secret/02.ans": "1",
            "data/secret/testdata.yaml": "accept_score: 50\n",
        }

        call_command("import_problem", make_package("points", files))

        done, warning = capsys.readouterr().out.splitlines()
        assert done == "imported  points  (3 cases)"
        assert warning.startswith("warning   points: data/secret: accept_score 50 counts for each")

    def test_leaves_out_what_judging_does_not_need_and_says_so(
        self, make_package: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        package = make_package(
            files={"submissions/accepted/big.py": "#" * (256 * 1024 + 1), "generators/x.py": ""}
        )
        for statement in package.glob("*statement*/*"):
            statement.unlink()
        (package / "generators/odd").symlink_to("/etc/passwd")

        call_command("import_problem", package)

        done, *warnings = capsys.readouterr().out.splitlines()
        assert done == "imported  sums  (2 cases)"
        assert len(warnings) == 3
        assert all(line.startswith("warning   sums: ") for line in warnings)
        assert Problem.objects.get().is_judgeable

    def test_takes_a_problem_without_secret_data(self, make_package: Any) -> None:
        bare = make_package(files={"data/secret/01.in": None, "data/secret/01.ans": None})

        result = import_from(bare)

        assert result.problem.is_judgeable
        assert "judged by the samples alone" in result.warnings[0]

    def test_takes_a_problem_without_cases_that_nobody_can_submit_to(
        self, make_package: Any
    ) -> None:
        names = [f"data/{name}" for name in ("secret/01.in", "secret/01.ans")]
        names += ["data/sample/1.in", "data/sample/1.ans"]

        result = import_from(make_package(files=dict.fromkeys(names)))

        assert not result.problem.is_judgeable
        assert "nothing can be judged" in result.warnings[0]

    @pytest.mark.parametrize(
        "text", ["validation: custom multi-pass", "limits: {validation_passes: 2}"]
    )
    def test_refuses_problems_of_several_passes(self, make_package: Any, text: str) -> None:
        files = {"problem.yaml": f"name: x\n{text}\n", "output_validators/v/v.py": ""}

        with pytest.raises(PackageError, match=r"needs several passes \(multi-pass\)") as caught:
            import_from(make_package(files=files))
        assert caught.value.code == "unsupported"
        assert not Problem.objects.exists()

    def test_goes_on_after_a_failure_and_fails_at_the_end(
        self, make_package: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        half = make_package("half", {"data/secret/01.ans": None})

        with pytest.raises(CommandError, match="2 of 3"):
            call_command("import_problem", half, tmp_path / "absent", make_package("whole"))

        lines = capsys.readouterr().out.splitlines()
        assert [line.split()[0] for line in lines] == ["failed", "failed", "imported"]
        assert "01" in lines[0]
        assert Problem.objects.get().slug == "whole"

    def test_answers_machines_in_json(
        self, make_package: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        call_command("import_problem", make_package(), "--json", "--hidden")

        answer = json.loads(capsys.readouterr().out)
        assert answer == {"outcome": "imported", "slug": "sums", "change": "created", "cases": 2}
        assert not Problem.objects.get().is_public

    def test_refuses_an_impossible_limit(self, make_package: Any) -> None:
        with pytest.raises(CommandError, match="--time-limit-ms"):
            call_command("import_problem", make_package(), "--time-limit-ms", "5")
