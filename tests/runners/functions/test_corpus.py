"""Every submission of the shared function problems gets the verdict of its folder."""

from pathlib import Path

import pytest

from runners.boxes.sandbox import DockerSandbox
from runners.contract import Report
from runners.judging.grading import grade
from runners.packages import Package, PackageSubmission, read_package
from runners.verdicts import Verdict
from runners.verifying.requirements import require_judgeable
from runners.verifying.verify import job_of
from tests.conftest import CORPUS

pytestmark = [pytest.mark.docker, pytest.mark.corpus]
TIME_MS = 2_000
SLOW_TIME_MS = 500  # the slowest case of a slow one takes more than 10 s
FOLDERS = sorted(path.parent for path in (CORPUS / "functions").glob("*/problem.yaml"))


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def package(request: pytest.FixtureRequest) -> Package:
    folder: Path = request.param
    found = read_package(folder)
    require_judgeable(found)
    return found


def _report(package: Package, submission: PackageSubmission, sandbox: DockerSandbox) -> Report:
    is_slow = submission.expected == {Verdict.TIME_LIMIT_EXCEEDED}
    time_ms = SLOW_TIME_MS if is_slow else TIME_MS
    return grade(job_of(package, submission, time_ms=time_ms), sandbox)


@pytest.mark.parametrize("language", ["python3", "cpp", "java"])
def test_verdicts(package: Package, language: str, docker_sandbox: DockerSandbox) -> None:
    written = [one for one in package.submissions if one.language == language]
    verdicts = {one.name: _report(package, one, docker_sandbox).verdict for one in written}
    assert verdicts
    wrong = {
        one.name: verdicts[one.name] for one in written if verdicts[one.name] not in one.expected
    }
    assert not wrong
