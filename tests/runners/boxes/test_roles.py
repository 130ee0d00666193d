"""A box keeps its role for life: where a problem's programs ran, no submission ever does."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from runners.boxes.box import DockerBox
from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec
from runners.contract import Case, Job, Limits, SourceFile, Validator
from runners.judging.grading import grade
from runners.sandbox import Role
from runners.verdicts import Verdict

pytestmark = pytest.mark.docker

ECHO = SourceFile(name="main.py", content=b"print(input())")
TALK = SourceFile(name="main.py", content=b"print('hi', flush=True)")
JUDGE = Validator(
    language="python3",
    files=(SourceFile(name="judge.py", content=b"input(); raise SystemExit(42)"),),
)


class NotingSandbox(DockerSandbox):
    """The real pool, which notes what each container was opened for."""

    def __init__(self) -> None:
        super().__init__(DockerEngine(), BoxSpec(owner=f"cli-{os.getpid()}"))
        self.roles: dict[str, set[Role]] = {}

    @contextmanager
    def open(
        self, image: str, *, role: Role = Role.SUBMISSION, talks: bool = False
    ) -> Iterator[DockerBox]:
        with super().open(image, role=role, talks=talks) as box:
            self.roles.setdefault(box.container, set()).add(role)
            yield box


def job(folder: Path, *, is_interactive: bool) -> Job:
    for name, text in (("1.in", "7\n"), ("1.ans", "7\n")):
        (folder / name).write_text(text)
    return Job(
        language="python3",
        files=(TALK if is_interactive else ECHO,),
        limits=Limits(time_ms=2000),
        cases=(Case(name="1", input=folder / "1.in", answer=folder / "1.ans"),),
        validators=(JUDGE,),
        is_interactive=is_interactive,
    )


def test_no_box_serves_submissions_and_the_programs_of_problems(tmp_path: Path) -> None:
    with closing(NotingSandbox()) as sandbox:
        for is_interactive in (False, True, False, True, False, True):
            report = grade(job(tmp_path, is_interactive=is_interactive), sandbox)
            assert report.verdict is Verdict.ACCEPTED, report

    assert all(len(roles) == 1 for roles in sandbox.roles.values()), sandbox.roles
    assert {role for roles in sandbox.roles.values() for role in roles} == set(Role)
    assert len(sandbox.roles) == 4, "one warm box for each role, alone and in dialogues"
