import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from runners.contract import Comparison
from runners.packages import PackageError, open_package, read_package

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "packages"
# slug: samples, secret cases, submissions
COUNTS = {
    "different": (1, 2, 12),
    "familyvisits": (2, 24, 8),
    "guess": (0, 10, 13),
    "hello": (0, 1, 19),
    "icouldhavewon": (2, 16, 8),
    "loorolls": (2, 20, 10),
    "meddelande": (2, 32, 9),
    "namegeneration": (1, 3, 10),
    "oddecho": (2, 16, 10),
    "peasoup": (2, 10, 9),
    "pianot": (2, 27, 9),
    "sunandmoon": (1, 40, 9),
}


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
class TestCorpus:
    @pytest.mark.parametrize("slug", COUNTS)
    def test_reads(self, slug: str) -> None:
        package = read_package(CORPUS / slug)

        samples = [case for case in package.cases if case.is_sample]
        secret = [case for case in package.cases if not case.is_sample]
        assert (len(samples), len(secret), len(package.submissions)) == COUNTS[slug]
        assert package.slug == slug
        assert package.title not in {"", slug}
        assert package.limits.time_ms in {1000, 2000, 3000}
        assert package.comparison == Comparison()
        assert all(submission.language for submission in package.submissions)
        assert all(submission.expected for submission in package.submissions)

    def test_tells_problem_kinds_apart(self) -> None:
        packages = [read_package(CORPUS / slug) for slug in COUNTS]

        def slugs(chosen: Callable[..., bool]) -> set[str]:
            return {package.slug for package in packages if chosen(package)}

        assert slugs(lambda p: p.validation == "custom") == {
            "different",
            "guess",
            "namegeneration",
        }
        assert slugs(lambda p: p.is_interactive) == {"guess"}
        assert slugs(lambda p: p.is_scoring) == {"meddelande", "oddecho", "pianot"}
        assert slugs(lambda p: p.limits.memory_mb == 512) == {"hello"}


class TestReadPackage:
    def test_gives_the_whole_package(self, build: Callable[..., Path]) -> None:
        package = read_package(build())

        assert package.slug == "add"
        assert package.title == "Add Two"
        assert package.format == "legacy"
        assert package.validation == "default"
        assert [case.name for case in package.cases] == ["sample/1", "secret/01"]
        assert [submission.name for submission in package.submissions] == ["accepted/add.py"]
        assert package.signature is None
        assert package.compare == "exact"

    @pytest.mark.parametrize(
        ("folder", "slug"), [("Hello", "hello"), ("two_sum.v2", "two-sum-v2"), ("a--b ", "a-b")]
    )
    def test_makes_the_slug_of_the_folder_name(
        self, build: Callable[..., Path], folder: str, slug: str
    ) -> None:
        assert read_package(build(name=folder)).slug == slug

    @pytest.mark.parametrize("folder", ["häst", "a+b", "x" * 65, "___"])
    def test_refuses_a_name_that_makes_no_slug(
        self, build: Callable[..., Path], folder: str
    ) -> None:
        with pytest.raises(PackageError, match="makes no slug") as caught:
            read_package(build(name=folder))
        assert caught.value.code == "not_a_package"

    def test_takes_the_name_of_a_link_to_the_package(
        self, build: Callable[..., Path], tmp_path: Path
    ) -> None:
        (tmp_path / "plus").symlink_to(build())

        assert read_package(tmp_path / "plus").slug == "plus"

    def test_works_from_inside_the_folder(
        self, build: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(build())

        assert read_package(Path()).slug == "add"

    def test_keeps_the_keys_of_a_function_problem_as_typed(
        self, build: Callable[..., Path]
    ) -> None:
        text = (
            "name: Two Sum\ncompare: any_order\nreference: accepted/add.py\n"
            "signature:\n  name: twoSum\n  params: [{name: nums, type: 'integer[]'}]\n"
            "  output: {paramindex: 0}\n"
        )

        package = read_package(build({"problem.yaml": text}))

        assert package.signature == {
            "name": "twoSum",
            "params": [{"name": "nums", "type": "integer[]"}],
            "output": {"paramindex": "0"},
        }
        assert (package.compare, package.reference) == ("any_order", "accepted/add.py")

    @pytest.mark.parametrize(
        ("changes", "warning"),
        [
            ({"problem_statement/problem.en.tex": None}, "There is no statement"),
            (
                {"data/secret/01.in": None, "data/secret/01.ans": None},
                "no test case in data/secret: solutions are judged by the samples alone",
            ),
            ({"problem.yaml": "name: a\nname: b\n"}, "the key name twice"),
            ({"data/secret/testdata.yaml": "range: 0 1\nrange: 0 2\n"}, "the key range twice"),
        ],
    )
    def test_warns_of_what_judging_can_do_without(
        self, build: Callable[..., Path], changes: dict[str, str | None], warning: str
    ) -> None:
        package = read_package(build(changes))

        assert len(package.warnings) == 1
        assert warning in package.warnings[0]

    def test_warns_of_nothing_in_a_whole_package(self, build: Callable[..., Path]) -> None:
        assert read_package(build()).warnings == ()

    def test_warns_that_without_any_case_nothing_is_judged(
        self, build: Callable[..., Path]
    ) -> None:
        names = [f"data/{name}" for name in ("sample/1.in", "sample/1.ans")]
        names += ["data/secret/01.in", "data/secret/01.ans"]

        package = read_package(build(dict.fromkeys(names)))

        assert package.cases == ()
        assert "nothing can be judged" in package.warnings[0]

    @pytest.mark.parametrize(
        ("changes", "code", "message"),
        [
            ({"problem.yaml": None}, "not_a_package", "no problem.yaml"),
            ({"data/secret/01.in": None}, "incomplete", "data/secret/01.ans has no .in"),
            ({"data/secret/01.ans": None}, "incomplete", "data/secret/01.in has no .ans"),
            ({"submissions/accepted/add.py": None}, "incomplete", "no accepted submission"),
            ({"problem.yaml": "signature: twoSum"}, "bad_value", "signature in problem.yaml"),
            ({"problem.yaml": "problem_format_version: 1999"}, "unsupported", "legacy"),
        ],
    )
    def test_refuses_half_a_package(
        self,
        build: Callable[..., Path],
        changes: dict[str, str | None],
        code: str,
        message: str,
    ) -> None:
        with pytest.raises(PackageError, match=re.escape(message)) as caught:
            read_package(build(changes))
        assert caught.value.code == code

    def test_needs_no_accepted_submission_when_a_time_limit_is_stated(
        self, build: Callable[..., Path]
    ) -> None:
        folder = build({"submissions/accepted/add.py": None, ".timelimit": "1"})

        assert read_package(folder).submissions == ()

    def test_refuses_what_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(PackageError, match="neither a folder nor a zip") as caught:
            read_package(tmp_path / "nothing")
        assert caught.value.code == "not_found"


class TestOpenPackage:
    def test_reads_a_folder_in_place(self, build: Callable[..., Path]) -> None:
        folder = build()

        with open_package(folder) as package:
            assert package.cases[0].input == folder / "data/sample/1.in"

        assert folder.is_dir()

    def test_reads_a_zip_and_cleans_up(self, pack: Callable[..., Path]) -> None:
        with open_package(pack()) as package:
            assert package.slug == "add"
            assert package.cases[1].input.read_bytes() == b"3 4\n"

        assert not package.cases[1].input.exists()

    def test_cleans_up_after_a_refusal(
        self, pack: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = pack({"add/data/secret/2.in": "1"})
        temporary = tmp_path / "temporary"
        temporary.mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(temporary))

        with pytest.raises(PackageError), open_package(path):
            pass

        assert list(temporary.iterdir()) == []

    def test_names_a_zip_without_a_folder_by_its_file(self, pack: Callable[..., Path]) -> None:
        with open_package(pack(folder="", name="Plus.zip")) as package:
            assert package.slug == "plus"


class TestPackageError:
    def test_survives_a_trip_between_processes(self) -> None:
        error = pickle.loads(pickle.dumps(PackageError("bad_yaml", "It is bad.")))  # noqa: S301

        assert (error.code, str(error)) == ("bad_yaml", "It is bad.")
