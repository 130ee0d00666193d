"""A function problem is imported with all that judging needs, or refused whole."""

from typing import Any

import pytest

from problems import blobs, rules
from problems.imports import Change, ImportResult, import_package
from problems.models import Problem
from runners.contract import Compare
from runners.packages import PackageError, open_package

pytestmark = pytest.mark.django_db

SIGNATURE = "signature:\n  name: total\n  params: [{name: all, type: 'integer[]'}]\n"
YAML = f"name: Total\n{SIGNATURE}  return: {{type: void}}\n  output: {{paramindex: 0}}\n"
SOURCE = "class Solution:\n    def total(self, all): ...\n"
FILES = {
    "problem.yaml": YAML,
    "submissions/accepted/right.py": SOURCE,
    **{f"data/sample/1.{end}": "[1]\n" for end in ("in", "ans")},
    **{f"data/secret/01.{end}": "[2]\n" for end in ("in", "ans")},
}


def imported(make_package: Any, **changes: str) -> ImportResult:
    with open_package(make_package("total", files=FILES | changes)) as package:
        return import_package(package)


def test_is_judgeable_and_carries_its_reference(make_package: Any) -> None:
    problem = imported(make_package).problem
    problem.refresh_from_db()

    assert problem.is_judgeable
    signature = problem.signature()
    assert signature is not None
    assert (signature.name, signature.output) == ("total", 0)
    assert problem.compare() is Compare.EXACT
    with blobs.hold(rules.hashes(problem.judging)) as paths:
        reference = rules.load(problem.judging, paths).reference
    assert reference is not None
    assert [file.content.decode() for file in reference.files] == [SOURCE]


def test_the_same_again_changes_nothing(make_package: Any) -> None:
    imported(make_package)
    assert imported(make_package).change is Change.UNCHANGED


def test_another_way_to_compare_is_another_version_of_the_data(make_package: Any) -> None:
    before = imported(make_package).problem.data_version
    again = imported(make_package, **{"problem.yaml": f"{YAML}compare: any_order\n"})
    assert again.problem.data_version != before


@pytest.mark.parametrize(
    "changes",
    [
        {"data/secret/01.in": '["a"]\n'},
        {"data/sample/1.ans": "1\n"},
        {"problem.yaml": "signature: {}"},
    ],
)
def test_unsound_data_is_refused_whole(make_package: Any, changes: dict[str, str]) -> None:
    with pytest.raises(PackageError):
        imported(make_package, **changes)
    assert not Problem.objects.exists()
