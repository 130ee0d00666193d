"""The command line against the whole stack: web server, worker, boxes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.factories import make_user, token_of
from tests.stack import Site, import_problems, site_in

pytestmark = [pytest.mark.docker, pytest.mark.django_db(transaction=True)]


def submit(url: str, token: str, file: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    argv = (sys.executable, "-m", "judge_client", "submit", "sums", str(file), *options)
    env = {"JUDGE_URL": url, "JUDGE_TOKEN": token, "NO_PROXY": "127.0.0.1"}
    return subprocess.run(argv, env=env, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def site(tmp_path: Path, settings: Any) -> Iterator[Site]:
    with site_in(tmp_path, settings) as made:
        import_problems(tmp_path)
        yield made


def test_submit_follows_to_the_verdict(site: Site) -> None:
    token = token_of(make_user())
    right, wrong = site.folder / "right.py", site.folder / "wrong.py"
    right.write_text("print(sum(map(int, input().split())))")
    wrong.write_text("print(4)")

    with site.web() as url, site.worker("w1"):
        accepted = submit(url, token, right)
        polled = submit(url, token, right, "--no-push", "--json")
        failed = submit(url, token, wrong)

    assert (accepted.returncode, accepted.stderr) == (0, "")
    assert "accepted" in accepted.stdout
    result: Any = json.loads(polled.stdout.splitlines()[-1])
    assert (result["verdict"], result["cases_done"]) == ("accepted", 3)
    assert failed.returncode == 1
    assert "- 3" in failed.stdout
    assert "+ 4" in failed.stdout
