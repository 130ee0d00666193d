from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import PackageError, PackageSubmission, read_package
from runners.verdicts import Verdict

WRONG = frozenset({Verdict.WRONG_ANSWER})
SLOW = frozenset({Verdict.TIME_LIMIT_EXCEEDED})


def submission(folder: Path, name: str) -> PackageSubmission:
    return next(s for s in read_package(folder).submissions if s.name == name)


class TestExpectation:
    @pytest.mark.parametrize(
        ("folder", "verdicts"),
        [
            ("accepted", ["accepted"]),
            ("wrong_answer", ["wrong_answer"]),
            ("time_limit_exceeded", ["time_limit_exceeded"]),
            ("run_time_error", ["runtime_error"]),
            ("runtime_error", ["runtime_error"]),
            ("memory_limit_exceeded", ["memory_limit_exceeded"]),
            ("output_limit_exceeded", ["output_limit_exceeded"]),
            ("compile_error", ["compile_error"]),
            ("mixed", []),
            ("brute_force", ["memory_limit_exceeded", "runtime_error", "time_limit_exceeded"]),
        ],
    )
    def test_comes_from_the_folder(
        self, build: Callable[..., Path], folder: str, verdicts: list[str]
    ) -> None:
        found = submission(build({f"submissions/{folder}/x.py": "x"}), f"{folder}/x.py")

        assert sorted(found.expected) == verdicts
        assert not found.is_partial

    def test_of_rejected_is_anything_but_accepted(self, build: Callable[..., Path]) -> None:
        found = submission(build({"submissions/rejected/x.py": "x"}), "rejected/x.py")

        assert found.expected == frozenset(Verdict) - {Verdict.ACCEPTED, Verdict.INTERNAL_ERROR}

    def test_of_partially_accepted_is_marked(self, build: Callable[..., Path]) -> None:
        name = "partially_accepted/x.py"
        found = submission(build({f"submissions/{name}": "x"}), name)

        assert found.is_partial
        assert found.expected >= WRONG | SLOW

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("# @EXPECTED_RESULTS@: WRONG-ANSWER", WRONG),
            ("# @EXPECTED_RESULTS@: NO-OUTPUT", WRONG),
            ("/* @EXPECTED_RESULTS@: TIMELIMIT */", SLOW),
            ("// @EXPECTED_RESULTS@: wrong_answer, Time_Limit_Exceeded", WRONG | SLOW),
            ("# @EXPECTED_RESULTS@: CORRECT", frozenset({Verdict.ACCEPTED})),
            ("# @EXPECTED_RESULTS@: RUN-ERROR", frozenset({Verdict.RUNTIME_ERROR})),
            ("# @EXPECTED_RESULTS@: MEMORYLIMIT", frozenset({Verdict.MEMORY_LIMIT_EXCEEDED})),
            ("# @EXPECTED_RESULTS@: OUTPUT-LIMIT", frozenset({Verdict.OUTPUT_LIMIT_EXCEEDED})),
            ("# @EXPECTED_RESULTS@: COMPILER-ERROR", frozenset({Verdict.COMPILE_ERROR})),
            ("# @EXPECTED_RESULTS@: CHECK-MANUALLY", frozenset()),
        ],
    )
    def test_is_overridden_by_a_line_in_the_source(
        self, build: Callable[..., Path], line: str, expected: frozenset[Verdict]
    ) -> None:
        name = "partially_accepted/x.py"
        found = submission(build({f"submissions/{name}": f"\n{line}\r\nx\n"}), name)

        assert found.expected == expected
        assert not found.is_partial


class TestLanguage:
    @pytest.mark.parametrize(
        ("name", "language"),
        [
            ("x.py", "python3"),
            ("x.c", "c"),
            ("x.cpp", "cpp"),
            ("x.cc", "cpp"),
            ("x.CPP", "cpp"),
            ("x.C", "cpp"),
            ("X.java", "java"),
            ("x.js", "javascript"),
            ("x.rs", "rust"),
            ("x.h", None),
            ("README.md", None),
            ("Makefile", None),
        ],
    )
    def test_comes_from_the_extension(
        self, build: Callable[..., Path], name: str, language: str | None
    ) -> None:
        folder = build({f"submissions/accepted/{name}": "x"})

        assert submission(folder, f"accepted/{name}").language == language

    def test_is_none_for_the_old_python(self, build: Callable[..., Path]) -> None:
        folder = build({"submissions/accepted/old.py": "#!/usr/bin/env python2\nprint 1\n"})

        assert submission(folder, "accepted/old.py").language is None

    @pytest.mark.parametrize(
        ("names", "language"),
        [
            (["main.cpp", "tree.h", "tree.cpp", "notes.txt"], "cpp"),
            (["main.cpp", "old.c"], "cpp"),
            (["main.py", "main.cpp"], None),
            (["notes.txt"], None),
            (["main.py", "deep/more.py"], None),
        ],
    )
    def test_of_a_folder_is_the_one_of_its_files(
        self, build: Callable[..., Path], names: list[str], language: str | None
    ) -> None:
        folder = build({f"submissions/accepted/many/{name}": "x" for name in names})

        assert submission(folder, "accepted/many").language == language


class TestFiles:
    def test_of_a_folder_make_one_submission(self, build: Callable[..., Path]) -> None:
        files = {"b.py": b"\x00\xff", "a.py": b"import b\r\n"}
        folder = build({f"submissions/accepted/many/{name}": files[name] for name in files})

        found = submission(folder, "accepted/many")

        assert [(file.name, file.content) for file in found.files] == sorted(files.items())

    def test_beside_the_verdict_folders_are_no_submissions(
        self, build: Callable[..., Path]
    ) -> None:
        folder = build({"submissions/submissions.yaml": "", "submissions/README.md": "x"})

        assert len(read_package(folder).submissions) == 1

    @pytest.mark.parametrize("name", ["accepted/big.py", "accepted/two"])
    def test_that_are_too_large_are_left_out_with_a_warning(
        self, build: Callable[..., Path], name: str
    ) -> None:
        file = name if name.endswith(".py") else f"{name}/big.py"
        large = {f"submissions/{file}": b"#" * (256 * 1024 + 1)}

        package = read_package(build({"submissions/accepted/two/x.py": "", **large}))

        names = [submission.name for submission in package.submissions]
        assert name not in names
        assert "accepted/add.py" in names
        (warning,) = package.warnings
        assert warning == f"submissions/{name} is left out: a file has more than 256 KiB."
        assert f"submissions/{file}" in package.files, "an export gives it back"

    def test_that_are_too_large_together_are_left_out_with_a_warning(
        self, build: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("runners.packages.submissions.ALL_SOURCES_BYTES", 1024)
        large = {"submissions/wrong_answer/big.py": b"#" * 1000}

        package = read_package(build(large))

        assert [submission.name for submission in package.submissions] == ["accepted/add.py"]
        assert "all together have more than 1 KiB" in package.warnings[0]

    def test_that_are_left_out_are_named_where_one_is_missed(
        self, build: Callable[..., Path]
    ) -> None:
        large = {"submissions/accepted/add.py": b"#" * (256 * 1024 + 1)}

        with pytest.raises(PackageError, match=r"no accepted submission .*add\.py is left out"):
            read_package(build(large))
