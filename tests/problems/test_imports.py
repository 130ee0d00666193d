from pathlib import Path
from typing import Any

import pytest

from problems import blobs, packagework
from problems.exports import export_problem
from problems.imports import Change, ImportRefusedError
from problems.models import Case, Problem, Tag
from runners.packages import PackageError
from tests.problems.importing import import_from

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "packages"
SLUGS = sorted(path.name for path in CORPUS.glob("*/") if CORPUS.is_dir())


class TestImportPackage:
    def test_makes_the_problem_that_the_package_says(self, make_package: Any) -> None:
        result = import_from(make_package())

        problem = Problem.objects.get(slug="sums")
        assert (result.change, result.case_count) == (Change.CREATED, 2)
        assert (problem.title, problem.time_limit_ms, problem.license) == ("Sums", 1_000, "cc0")
        assert (problem.statement_format, problem.is_public) == ("markdown", True)
        assert problem.is_judgeable
        assert set(problem.tags.values_list("name", flat=True)) == {"adding-up", "easy"}
        names = list(problem.cases.order_by("position").values_list("name", "is_sample"))
        assert names == [("sample/1", True), ("secret/01", False)]
        secret = problem.cases.get(name="secret/01")
        assert blobs.local_path(secret.input_sha256).read_bytes() == b"2 2\n"

    def test_changes_nothing_the_second_time(self, make_package: Any) -> None:
        import_from(make_package())
        before = list(Case.objects.values_list("pk", flat=True).order_by("pk"))
        updated_at = Problem.objects.get().updated_at

        again = import_from(make_package())

        assert again.change is Change.UNCHANGED
        assert list(Case.objects.values_list("pk", flat=True).order_by("pk")) == before
        assert Problem.objects.get().updated_at == updated_at

    def test_brings_a_changed_package_up_to_date(self, make_package: Any) -> None:
        first = import_from(make_package())
        changed = {"data/secret/02.in": "3 3\n", "data/secret/02.ans": "6\n"}

        second = import_from(make_package(files=changed))

        assert second.change is Change.UPDATED
        assert second.problem.pk == first.problem.pk
        assert second.problem.data_version != first.problem.data_version
        assert Case.objects.count() == 3

    def test_keeps_a_case_when_only_the_title_changed(self, make_package: Any) -> None:
        first = import_from(make_package())
        pks = set(Case.objects.values_list("pk", flat=True))

        second = import_from(make_package(files={"problem.yaml": "name: Totals\n"}))

        assert second.problem.title == "Totals"
        assert second.problem.data_version == first.problem.data_version
        assert set(Case.objects.values_list("pk", flat=True)) == pks
        assert not second.problem.tags.exists()

    def test_keeps_the_visibility_unless_told(self, make_package: Any) -> None:
        import_from(make_package(), is_public=False)

        assert import_from(make_package()).problem.is_public is False
        assert import_from(make_package(), is_public=True).problem.is_public is True

    def test_leaves_nothing_when_the_package_is_refused(self, make_package: Any) -> None:
        import_from(make_package())
        bad = make_package(
            files={"problem.yaml": "name: Bad\nlimits: {memory: 15}\n", "data/secret/01.in": "9"}
        )

        with pytest.raises(ImportRefusedError, match="memory_limit_mb") as refusal:
            import_from(bad)

        assert refusal.value.code == "bad_value"
        assert Problem.objects.get().title == "Sums"
        assert Case.objects.count() == 2
        assert Tag.objects.count() == 2

    @pytest.mark.parametrize(
        ("limits", "why"),
        [
            ("memory: 1048576", "1048576 MiB, and a box of 2304 MiB gives 2048 MiB at most"),
            ("output: 1024", "1048576 KiB, and a box gives back 65536 KiB at most"),
            ("validation_memory: 4096", "validators.* 4096 MiB"),
            ("validation_output: 1024", "validators.* 1048576 KiB"),
        ],
    )
    def test_refuses_limits_that_no_box_can_give(
        self, make_package: Any, limits: str, why: str
    ) -> None:
        """An output of 1 GiB ended as an internal error: no frame of a box is so large."""
        manifest = f"name: Bad\nvalidation: custom\nlimits: {{{limits}}}\n"
        judge = "output_validators/judge.py"

        with pytest.raises(PackageError, match=why) as refusal:
            import_from(make_package(files={"problem.yaml": manifest, judge: "exit(42)"}))

        assert refusal.value.code == "bad_value"
        assert not Problem.objects.exists()

    def test_gives_what_there_is_where_no_memory_is_stated(
        self, make_package: Any, settings: Any
    ) -> None:
        settings.RUNNER = {**settings.RUNNER, "box_memory_mb": 1024}

        assert import_from(make_package()).problem.memory_limit_mb == 768

    def test_allows_more_in_larger_boxes(self, make_package: Any, settings: Any) -> None:
        settings.RUNNER = {**settings.RUNNER, "box_memory_mb": 4096}
        package = make_package(files={"problem.yaml": "name: Large\nlimits: {memory: 3000}\n"})

        assert import_from(package, time_limit_ms=1_000).problem.memory_limit_mb == 3000

    def test_keeps_the_comparison(self, make_package: Any) -> None:
        flags = "name: S\nvalidator_flags: float_tolerance 1e-6 case_sensitive\n"

        problem = import_from(make_package(files={"problem.yaml": flags})).problem

        assert problem.comparison().float_relative_tolerance == 1e-6
        assert problem.comparison().case_sensitive

    def test_keeps_the_flags_that_all_groups_share(self, make_package: Any) -> None:
        group = {"data/secret/testdata.yaml": "output_validator_flags: float_tolerance 0.1\n"}

        problem = import_from(make_package(files=group)).problem

        assert problem.comparison().float_absolute_tolerance == 0.1

    def test_stores_equal_data_once(self, make_package: Any, storage: Path) -> None:
        import_from(make_package(files={"data/secret/01.in": "1 2\n", "data/secret/01.ans": "3\n"}))

        cases_and_files = 2 + 2
        assert sum(path.is_file() for path in storage.rglob("*")) == cases_and_files


class TestTimeLimit:
    def test_is_measured_once_where_the_package_states_none(self, make_package: Any) -> None:
        folder = make_package(files={".timelimit": None})
        measured = iter([3_000])

        first = import_from(folder, measure=lambda _package: next(measured))
        second = import_from(folder, measure=lambda _package: next(measured))

        assert first.problem.time_limit_ms == 3_000
        assert second.change is Change.UNCHANGED

    def test_is_measured_again_when_a_solution_changed(self, make_package: Any) -> None:
        import_from(make_package(files={".timelimit": None}), measure=lambda _package: 3_000)
        changed = {".timelimit": None, "submissions/accepted/sums.py": "print(4)\n"}
        other = make_package(files=changed)

        assert import_from(other, measure=lambda _package: 4_000).problem.time_limit_ms == 4_000

    def test_can_be_given(self, make_package: Any) -> None:
        assert import_from(make_package(), time_limit_ms=2_500).problem.time_limit_ms == 2_500

    def test_is_asked_for_where_nobody_can_measure(self, make_package: Any) -> None:
        with pytest.raises(ImportRefusedError, match="give one") as refusal:
            import_from(make_package(files={".timelimit": None}))

        assert refusal.value.code == "no_time_limit"


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
class TestCorpus:
    def test_is_imported_whole_and_only_once(self) -> None:
        folders = sorted(path for path in CORPUS.iterdir() if path.is_dir())

        first = [import_from(folder) for folder in folders]
        second = [import_from(folder) for folder in folders]

        assert len(folders) == 12
        assert {result.change for result in first} == {Change.CREATED}
        assert {result.change for result in second} == {Change.UNCHANGED}
        assert all(result.problem.is_judgeable for result in first)

    @pytest.mark.parametrize("slug", SLUGS)
    def test_is_unchanged_by_what_was_exported(self, slug: str, tmp_path: Path) -> None:
        problem = import_from(CORPUS / slug).problem
        archive = tmp_path / "out.zip"

        export_problem(problem, archive)

        assert import_from(archive).change is Change.UNCHANGED
        files = packagework.current(problem)
        Problem.objects.all().delete()
        again = import_from(archive)
        assert again.change is Change.CREATED
        assert again.problem.data_version == problem.data_version
        assert packagework.current(again.problem) == files
