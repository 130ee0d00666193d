"""Packages that need more than a comparison, imported and judged as workers do it."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User

from problems.imports import import_package
from runners.boxes.sandbox import DockerSandbox
from runners.packages import open_package
from submissions.judging import attempts
from submissions.models import Submission
from tests.factories import claim, make_submission

pytestmark = [pytest.mark.docker, pytest.mark.corpus, pytest.mark.django_db]

CASES = [
    ("different", "accepted/lines.py", "accepted", None),
    ("different", "wrong_answer/signed.py", "wrong_answer", None),
    ("namegeneration", "accepted/syllables.py", "accepted", None),
    ("namegeneration", "wrong_answer/repeats.py", "wrong_answer", None),
    ("guess", "accepted/bisect.py", "accepted", None),
    ("guess", "wrong_answer/one_by_one.py", "wrong_answer", None),
    ("guess", "run_time_error/trips_at_the_end.py", "runtime_error", None),
    ("meddelande", "accepted/rows.py", "accepted", 100),
    ("meddelande", "partially_accepted/first_row.py", "wrong_answer", 20),
    ("meddelande", "wrong_answer/backwards.py", "wrong_answer", 0),
]


@pytest.mark.parametrize("example", CASES, ids=lambda example: f"{example[0]}/{example[1]}")
def test_gets_its_verdict_and_points(
    example: tuple[str, str, str, float | None],
    corpus: Path,
    user: User,
    docker_sandbox: DockerSandbox,
) -> None:
    slug, name, verdict, score = example
    with open_package(corpus / "packages" / slug) as package:
        problem = import_package(package).problem
        source = next(one for one in package.submissions if one.name == name).files[0].content
    row = make_submission(problem, user, source=source.decode())

    attempts.judge(claim(row), sandbox=docker_sandbox)

    row = Submission.objects.get(pk=row.pk)
    assert row.verdict == verdict
    assert (row.score, row.max_score) == (score, None if score is None else 100)
    assert problem.is_interactive == (slug == "guess")
    assert all("input" not in case for case in row.cases if problem.is_interactive)
