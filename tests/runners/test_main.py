"""The command line, with a scripted sandbox in the place of boxes."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from runners import __main__ as command_line
from runners.sandbox import SandboxError
from tests.fakes import ScriptedSandbox, Step, ended, rejected

FILES = {
    "problem.yaml": "name: Add\n",
    "problem_statement/problem.en.md": "Add.\n",
    "data/sample/1.in": "1 2\n",
    "data/sample/1.ans": "3\n",
    "data/secret/1.in": "3 4\n",
    "data/secret/1.ans": "7\n",
    "submissions/accepted/good.py": "pass\n",
    "submissions/wrong_answer/bad.py": "pass # bad\n",
    ".timelimit": "1\n",
}
RIGHT = (ended(b"3"), ended(b"7"))
WRONG = (ended(b"4"),)
Play = Callable[..., ScriptedSandbox]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        path = tmp_path / "add" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return tmp_path / "add"


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Play:
    """What programs will do: play(step, step...)."""

    def script(*steps: Step) -> ScriptedSandbox:
        sandbox = ScriptedSandbox.of(*steps)

        @contextmanager
        def slots(_count: int) -> Iterator[tuple[list[ScriptedSandbox], None]]:
            yield [sandbox], None

        monkeypatch.setattr(command_line, "slots", slots)
        return sandbox

    return script


def run(*words: object) -> int:
    return command_line.main([str(word) for word in words])


class TestVerify:
    def test_succeeds_when_all_is_as_promised(
        self, package: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(*RIGHT, *WRONG)

        assert run("verify", package) == 0

        first, second, slowest, total = capsys.readouterr().out.splitlines()
        assert slowest == "slowest accepted: 0.003 s, 0.00 of its limit, accepted/good.py"
        assert first.startswith("ok    accepted/good.py")
        assert second.startswith("ok    wrong_answer/bad.py")
        assert total == "add: 2 submissions, 0 with a verdict not expected"

    def test_warns_of_what_was_left_out(
        self, package: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(*RIGHT, *WRONG)
        (package / "problem_statement/problem.en.md").unlink()

        assert run("verify", package) == 0

        assert "warning: There is no statement" in capsys.readouterr().err

    def test_refuses_to_judge_without_a_case(
        self, package: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play()
        for case in package.glob("data/*/*"):
            case.unlink()

        assert run("verify", package) == 2

        assert "nothing can be judged" in capsys.readouterr().err

    def test_fails_on_a_mismatch(
        self, package: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(*RIGHT, *RIGHT)

        assert run("verify", package) == 1

        assert "WRONG wrong_answer/bad.py" in capsys.readouterr().out.splitlines()[1]

    def test_speaks_json(
        self, package: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(*RIGHT, *RIGHT)

        assert run("verify", package, "--json", "--jobs", 1) == 1

        answer = json.loads(capsys.readouterr().out)
        assert answer["slug"] == "add"
        assert [(row["name"], row["verdict"], row["right"]) for row in answer["submissions"]] == [
            ("accepted/good.py", "accepted", True),
            ("wrong_answer/bad.py", "accepted", False),
        ]

    def test_goes_on_after_a_failed_case_when_asked(self, package: Path, play: Play) -> None:
        sandbox = play(*RIGHT, *WRONG, ended(b"7"))

        assert run("verify", package, "--all-cases") == 0
        assert sandbox.script == []


class TestJudge:
    @pytest.fixture
    def solution(self, tmp_path: Path) -> Path:
        path = tmp_path / "mine.py"
        path.write_text("print(3)")
        return path

    def test_succeeds_for_an_accepted_solution(
        self, package: Path, solution: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(*RIGHT)

        assert run("judge", package, solution) == 0

        lines = capsys.readouterr().out.splitlines()
        assert lines[-1] == "accepted"
        assert len(lines) == 3

    def test_fails_for_another(
        self, package: Path, solution: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(*WRONG)

        assert run("judge", package, solution, "--json") == 1

        report = json.loads(capsys.readouterr().out)
        assert report["verdict"] == "wrong_answer"
        assert report["cases"][0]["name"] == "sample/1"

    def test_takes_the_language_it_is_told(
        self, package: Path, solution: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(rejected(b"this is no C"))

        assert run("judge", package, solution, "--language", "c") == 1
        assert capsys.readouterr().out == "this is no C\ncompile_error\n"

    def test_takes_a_folder_of_files(self, package: Path, play: Play, tmp_path: Path) -> None:
        folder = tmp_path / "several"
        folder.mkdir()
        for name in ("main.py", "other.py"):
            (folder / name).write_text("pass")
        sandbox = play(*RIGHT)

        assert run("judge", package, folder) == 0
        assert [file.name for file in sandbox.boxes[0].installed] == ["main.py", "other.py"]


class TestFailures:
    @pytest.mark.parametrize("name", ["notes.txt", "Makefile"])
    def test_of_an_unknown_language_are_explained(
        self, package: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / name).write_text("?")

        assert run("judge", package, tmp_path / name) == 2
        assert f"No language is known for {name}" in capsys.readouterr().err

    def test_of_a_solution_that_is_not_there_are_explained(
        self, package: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run("judge", package, "/nowhere/a.py") == 2
        assert "/nowhere/a.py" in capsys.readouterr().err

    def test_of_a_package_that_is_not_there_are_explained(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run("verify", tmp_path / "nothing") == 2
        assert capsys.readouterr().err

    def test_of_the_sandbox_are_told_from_verdicts(
        self, package: Path, play: Play, capsys: pytest.CaptureFixture[str]
    ) -> None:
        play(SandboxError("Docker Engine: connection refused"))

        assert run("verify", package) == 2
        assert "connection refused" in capsys.readouterr().err

    @pytest.mark.parametrize("words", [[], ["verify"], ["judge", "x"], ["verify", "x", "--jobs=x"]])
    def test_of_the_command_line_are_explained(self, words: list[str]) -> None:
        with pytest.raises(SystemExit) as ending:
            run(*words)

        assert ending.value.code == 2

    @pytest.mark.parametrize("command", ["judge", "verify"])
    def test_of_limits_that_no_box_can_give_are_explained(
        self, package: Path, play: Play, capsys: pytest.CaptureFixture[str], command: str
    ) -> None:
        play()
        (package / "problem.yaml").write_text("name: Add\nlimits: {memory: 4096}\n")
        solution = [package / "submissions/accepted/good.py"] if command == "judge" else []

        assert run(command, package, *solution) == 2
        assert "4096 MiB, and a box of 2304 MiB gives 2048 MiB at most" in capsys.readouterr().err
