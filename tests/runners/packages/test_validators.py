from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import Package, PackageError, read_package

Build = Callable[..., Path]
LEGACY = "name: x\nvalidation: custom\n"
NEW = "problem_format_version: 2025-09\nname: x\n"


def read(build: Build, manifest: str, *names: str) -> Package:
    return read_package(build({"problem.yaml": manifest, **dict.fromkeys(names, "x")}))


def listed(package: Package) -> list[tuple[str, list[str]]]:
    return [(one.language, [file.name for file in one.files]) for one in package.validators]


class TestLegacy:
    @pytest.mark.parametrize(
        ("names", "validators"),
        [
            (["check.py"], [("python3", ["check.py"])]),
            (["check/v.cpp", "check/testlib.h"], [("cpp", ["testlib.h", "v.cpp"])]),
            (["check.cc", "testlib.h"], [("cpp", ["check.cc", "testlib.h"])]),
            (["b/v.py", "a.c"], [("c", ["a.c"]), ("python3", ["v.py"])]),
            (["v/helper.py", "v/validate.py"], [("python3", ["validate.py", "helper.py"])]),
            (["v/a.py", "v/v.py"], [("python3", ["v.py", "a.py"])]),
            (["v/build", "v/src/v.cpp"], [("script", ["build", "src/v.cpp"])]),
            (["v/run"], [("script", ["run"])]),
            (["v/V.java"], [("java", ["V.java"])]),
        ],
    )
    def test_has_a_program_a_file_or_folder(
        self, build: Build, names: list[str], validators: list[tuple[str, list[str]]]
    ) -> None:
        package = read(build, LEGACY, *(f"output_validators/{name}" for name in names))

        assert listed(package) == validators

    def test_that_compares_by_default_has_none(self, build: Build) -> None:
        assert read(build, "name: x\n", "output_validators/unused.py").validators == ()

    @pytest.mark.parametrize("name", ["v/readme.txt", "v.adb"])
    def test_without_a_program_is_refused(self, build: Build, name: str) -> None:
        with pytest.raises(PackageError, match="validator"):
            read(build, LEGACY, f"output_validators/{name}")

    def test_of_two_languages_is_refused(self, build: Build) -> None:
        with pytest.raises(PackageError, match="no one language") as caught:
            read(build, LEGACY, "output_validators/v/a.py", "output_validators/v/b.cpp")
        assert caught.value.code == "unsupported"


class TestCurrent:
    @pytest.mark.parametrize(
        ("names", "validators"),
        [
            (["v.cpp", "v.h", "in/x.h"], [("cpp", ["in/x.h", "v.cpp", "v.h"])]),
            (["validate/validate.cpp"], [("cpp", ["validate.cpp"])]),
            (["__init__.py", "__main__.py"], [("python3", ["__main__.py", "__init__.py"])]),
            (["build", "src/v.cpp"], [("script", ["build", "src/v.cpp"])]),
        ],
    )
    def test_has_one_program(
        self, build: Build, names: list[str], validators: list[tuple[str, list[str]]]
    ) -> None:
        package = read(build, NEW, *(f"output_validator/{name}" for name in names))

        assert listed(package) == validators


class TestLimits:
    def test_are_those_of_the_package(self, build: Build) -> None:
        limits = (
            "limits:\n  validation_time: 5\n  validation_memory: 64\n  validation_output: 0.5\n"
        )

        (one,) = read(build, LEGACY + limits, "output_validators/v.py").validators

        assert (one.limits.time_ms, one.limits.memory_mb, one.limits.output_kb) == (5000, 64, 512)


class TestIncludes:
    def test_are_filed_by_language(self, build: Build) -> None:
        package = read(
            build,
            "name: x\n",
            "include/python/lib.py",
            "include/cpp/grader.cpp",
            "include/cpp/sub/x.h",
            "include/default/data.txt",
            "include/readme.md",
        )

        found = {key: [file.name for file in files] for key, files in package.includes.items()}
        assert found == {
            "python3": ["lib.py"],
            "cpp": ["grader.cpp", "sub/x.h"],
            "default": ["data.txt"],
        }
