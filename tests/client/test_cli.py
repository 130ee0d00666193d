import io
import json
from pathlib import Path
from typing import Any

import pytest
from judge_client import config, screens
from judge_client.cli import main
from judge_client.commands import language_of
from judge_client.judge import Judge
from rich.console import Console

from judge_site.version import version
from tests.client.stand_ins import DONE, Reply, standing_in, status

LANGUAGES = Reply(200, [{"slug": "python3", "extension": "py"}, {"slug": "c", "extension": ".c"}])
WRONG = status("done", verdict="wrong_answer", cases_done=1, cases_total=2)
ME = Reply(200, {"username": "ada", "is_staff": False})
CASE = {"index": 0, "verdict": "wrong_answer", "is_sample": True, "name": "sample/1"}
DETAIL = {**WRONG, "cases": [{**CASE, "input": "1 2\n", "expected": "3\n", "stdout": "4\n"}]}


@pytest.fixture
def solution(tmp_path: Path) -> str:
    file = tmp_path / "solution.py"
    file.write_text("print(3)")
    return str(file)


def test_version_is_that_of_the_judge(capsys: Any) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])

    assert capsys.readouterr().out == f"judge {version()}\n"


class TestSubmit:
    def test_ends_with_0_when_accepted(self, solution: str, capsys: Any) -> None:
        with standing_in(LANGUAGES, Reply(202, DONE)) as server:
            code = main(["submit", "sums", solution, "--url", server.url])

        assert (code, server.asked[1][3]["language"]) == (0, "python3")
        assert "accepted" in capsys.readouterr().out

    def test_takes_what_is_common_before_the_command_too(self, solution: str, capsys: Any) -> None:
        with standing_in(LANGUAGES, Reply(202, DONE), Reply(200, DONE)) as server:
            assert main(["--url", server.url, "--json", "submit", "sums", solution]) == 0

        assert json.loads(capsys.readouterr().out.splitlines()[-1])["verdict"] == "accepted"

    def test_ends_with_1_and_the_difference_when_not(self, solution: str, capsys: Any) -> None:
        with standing_in(Reply(202, WRONG), Reply(200, DETAIL)) as server:
            argv = ["submit", "sums", solution, "--language", "c", "--url", server.url]
            code = main(argv)

        shown = capsys.readouterr().out
        assert code == 1
        for text in ("wrong answer", "sample/1", "1 2", "- 3", "+ 4"):
            assert text in shown

    def test_ends_with_2_on_an_error(self, solution: str, tmp_path: Path, capsys: Any) -> None:
        assert main(["submit", "sums", solution, "--url", "nonsense"]) == 2
        odd = tmp_path / "solution.odd"
        odd.write_bytes(b"\xff")
        with standing_in(LANGUAGES) as server:
            assert main(["submit", "sums", str(odd), "--language", "c", "--url", server.url]) == 2
            odd.write_text("x")
            assert main(["submit", "sums", str(odd), "--url", server.url]) == 2
        assert main(["submit", "sums", str(tmp_path / "none"), "--url", server.url]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert "use --language" in " ".join(captured.err.split())

    def test_prints_json_and_nothing_else(self, solution: str, capsys: Any) -> None:
        with standing_in(LANGUAGES, Reply(202, WRONG), Reply(200, DETAIL)) as server:
            code = main(["submit", "sums", solution, "--json", "--url", server.url])

        lines = capsys.readouterr().out.splitlines()
        assert (code, json.loads(lines[-1])["cases"]) == (1, DETAIL["cases"])


class TestStatus:
    def test_is_found_of_a_run_too(self, capsys: Any) -> None:
        no = Reply(404, {"code": "not_found", "detail": "No such submission."})
        with standing_in(no, Reply(200, status("running"))) as server:
            assert main(["status", "x", "--url", server.url]) == 0

        assert server.paths == ["/api/v1/submissions/x/status/", "/api/v1/runs/x/status/"]
        assert "running" in capsys.readouterr().out

    def test_of_nothing_is_an_error(self, capsys: Any) -> None:
        no = Reply(404, {"code": "not_found", "detail": "No such submission."})
        with standing_in(no, no) as server:
            assert main(["status", "x", "--url", server.url]) == 2

        assert "No such submission." in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.cc", "a.CXX", "a.cpp"])
def test_languages_have_files_of_several_spellings(name: str) -> None:
    with standing_in(Reply(200, [{"slug": "cpp", "extension": ".cpp"}])) as server:
        assert language_of(Path(name), Judge(server.url)) == "cpp"


class TestLists:
    def test_show_what_there_is(self, capsys: Any) -> None:
        row = {"slug": "sums", "title": "[red]Sums\x1b[2J", "tags": ["a"]}
        with standing_in(Reply(200, {"results": [row]})) as server:
            assert main(["problems", "--url", server.url]) == 0

        shown = capsys.readouterr().out
        assert "[red]Sums" in shown
        assert "\x1b" not in shown

    def test_show_ids_that_can_be_copied(self, capsys: Any) -> None:
        row = {"id": "0" * 36, "problem": "sums", "language": "javascript", "runtime_ms": 10_000}
        row |= {"verdict": "time_limit_exceeded", "created_at": "2026-11-24T14:31:15.1Z"}
        with standing_in(Reply(200, {"results": [row]})) as server:
            assert main(["submissions", "--url", server.url]) == 0

        shown = capsys.readouterr().out
        words = ("sums", "javascript", "limit", "exceeded", "10000 ms", "2026-11-24", "14:31")
        for text in ("0" * 36, *words):
            assert text in shown, "80 columns are enough"
        assert max(map(len, shown.splitlines())) <= 80

    def test_show_which_limit_of_time_was_exceeded(self, capsys: Any) -> None:
        hit = {"clock": "wall_clock", "scope": "all_cases", "limit_ms": 8_020, "used_ms": 8_031}
        case = {"index": 1, "verdict": "time_limit_exceeded", "is_sample": False}

        Console().print(screens.failure({"cases": [case], "limit_hit": hit}))

        assert "wall clock over all cases: 8031 ms, 8020 ms are allowed" in capsys.readouterr().out

    def test_show_a_problem(self, capsys: Any) -> None:
        value = {
            "title": "Sums",
            "statement_html": "<p>Add &lt;two&gt; numbers.</p>",
            "limits": {"time_ms": 1000, "memory_mb": 256},
            "samples": [{"input": "1 2\n", "output": "3\n"}],
        }
        with standing_in(Reply(200, value)) as server:
            assert main(["show", "sums", "--url", server.url]) == 0

        shown = capsys.readouterr().out
        assert "Add <two> numbers." in shown
        assert "sample input" in shown


class TestLogin:
    def test_keeps_the_token_for_its_owner(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Any
    ) -> None:
        monkeypatch.setattr("getpass.getpass", lambda _: "secret")
        with standing_in(Reply(200, {"token": 'a"b'}), ME) as server:
            assert main(["login", "--username", "ada", "--url", server.url]) == 0
            assert server.asked[0][3] == {"username": "ada", "password": "secret"}

        assert config.load() == config.Config(server.url, 'a"b')
        assert config.path().stat().st_mode & 0o777 == 0o600
        assert "secret" not in capsys.readouterr().out

    def test_keeps_a_token_that_the_judge_takes(self, capsys: Any) -> None:
        with standing_in(ME) as server:
            assert main(["login", "--token", "good", "--url", server.url]) == 0

        assert server.paths == ["/api/v1/users/me/"]
        assert server.asked[0][2]["Authorization"] == "Token good"
        assert config.load() == config.Config(server.url, "good")
        assert "ada" in capsys.readouterr().out

    def test_keeps_no_token_that_the_judge_refuses(self, capsys: Any) -> None:
        config.save(config.Config("http://one", "old"))
        no = Reply(401, {"code": "bad_token", "detail": "Invalid token."})
        with standing_in(no) as server:
            assert main(["login", "--token", "bad", "--url", server.url]) == 2

        assert config.load() == config.Config("http://one", "old")
        assert "Invalid token." in capsys.readouterr().err

    def test_keeps_nothing_of_what_is_no_judge(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("time.sleep", lambda _: None)

        assert main(["login", "--token", "x", "--url", "http://127.0.0.1:1"]) == 2
        assert config.load().token == ""

    def test_gives_the_token_to_no_other_judge(self, monkeypatch: pytest.MonkeyPatch) -> None:
        config.save(config.Config("http://one", "token"))

        assert config.load("http://two").token == ""
        monkeypatch.setenv("JUDGE_URL", "http://three")
        assert config.load().token == ""
        monkeypatch.setenv("JUDGE_TOKEN", "other")
        assert config.load() == config.Config("http://three", "other")

    def test_says_what_is_wrong_with_the_file(self) -> None:
        config.path().parent.mkdir(parents=True)
        config.path().write_text("url = [")

        assert main(["problems"]) == 2

    def test_needs_somebody_to_ask(self, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(""))

        assert main(["login", "--url", "http://127.0.0.1:1"]) == 2
        assert "use --token" in capsys.readouterr().err

    def test_says_where_nothing_can_be_kept(self, home: Path, capsys: Any) -> None:
        (home / "judge").write_text("no folder")

        with standing_in(ME) as server:
            assert main(["login", "--token", "x", "--url", server.url]) == 2
        assert "config.toml can't be" in " ".join(capsys.readouterr().err.split())


class TestDifference:
    def test_takes_no_time_on_long_texts(self) -> None:
        long = "\n".join("x" * 5000 for _ in range(10_000))

        assert len(screens.difference(long, long + "y").plain) < 20_000

    def test_hides_nothing_in_control_characters(self) -> None:
        console = Console(width=80, force_terminal=True, record=True)
        console.print(screens.difference("a\n", "\x1b[31ma\u202e\n"))

        assert "\x1b[31ma" not in console.export_text()
        assert screens.plain("a\x07\u202eb\r\nc") == "a\ufffd\ufffdb\nc"
