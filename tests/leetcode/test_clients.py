"""LeetCode's own clients against a whole running judge, with nothing changed but an address."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from problems.models import Problem
from tests.factories import make_user
from tests.leetcode.desk import PASSWORD
from tests.leetcode.tools import PACKAGES, Tool
from tests.stack import site_in, write_package

pytestmark = [pytest.mark.docker, pytest.mark.django_db(transaction=True)]

HASHER = "django.contrib.auth.hashers.PBKDF2PasswordHasher"
CASES = {"sample/1": ("1 2\n", "3\n"), "secret/1": ("3 4\n", "7\n")}
RIGHT = "print(sum(map(int, input().split())))"
SUBMITS = [  # source, what both clients print of it
    (RIGHT, ["✔ Accepted", "2/2 cases passed", "Your runtime beats 100 % of python3"]),
    ("print(4)", ["✘ Wrong Answer", "0/2 cases passed (N/A)", "1 2", "4"]),
    ("print(1 / 0)", ["✘ Runtime Error", "ZeroDivisionError"]),
    ("print('a'", ["✘ Compile Error", "SyntaxError"]),
    ("while True: pass", ["✘ Time Limit Exceeded"]),
    ("a = bytearray(10**9)\nprint(len(a))", ["✘ Memory Limit Exceeded"]),
    ("while True: print('x' * 99999)", ["✘ Output Limit Exceeded"]),
]
RUNS = [  # source, what the older client prints, and the newer one
    (RIGHT, ["✔ answer: 3"], ["✔ Finished", "3", "Expected Answer: 3"]),
    ("print(4)", ["✘ answer: 4", "✔ answer: 3"], ["✘ Finished", "4", "Expected Answer: 3"]),
    *((source, wanted, wanted) for source, wanted in SUBMITS[2:5]),
]
FUNCTION = """name: Add up
license: cc0
signature:
  name: addUp
  params: [{name: nums, type: "integer[]"}]
  return: {type: integer}
"""
FUNCTION_CASES = {"sample/1": ("[1,2]\n", "3\n"), "secret/1": ("[]\n", "0\n")}
METHOD = "class Solution:\n    def addUp(self, nums):\n        "
FUNCTION_SUBMITS = [
    ("return sum(nums)", ["✔ Accepted", "2/2 cases passed"]),
    ("print(7)\n        return 4", ["✘ Wrong Answer", "0/2 cases passed (N/A)", "[1,2]", "4", "7"]),
    ("return nums[9]", ["✘ Runtime Error", "IndexError"]),
    ("return (", ["✘ Compile Error", "SyntaxError"]),
    ("while True: pass", ["✘ Time Limit Exceeded"]),
]
FUNCTION_RUNS = [
    ("return sum(nums)", ["✔ answer: 3"], ["✔ Finished", "3", "Expected Answer: 3"]),
    ("print(7)\n        return 4", ["✘ answer: 4", "7"], ["✘ Finished", "Expected Answer: 3", "7"]),
    *((source, wanted, wanted) for source, wanted in FUNCTION_SUBMITS[2:]),
]


@pytest.fixture(params=list(PACKAGES))
def tool(request: Any, tmp_path: Path, settings: Any) -> Iterator[Tool]:
    """One of the clients, logged in by its own dialogue, beside a judge with one problem."""
    settings.PASSWORD_HASHERS = [HASHER]  # one that the processes of the judge know
    with site_in(tmp_path, settings) as site:
        _import(write_package(tmp_path / "sums", CASES, 1), RIGHT)
        function = write_package(tmp_path / "add-up", FUNCTION_CASES, 1)
        (function / "problem.yaml").write_text(FUNCTION)
        _import(function, METHOD + FUNCTION_SUBMITS[0][0])
        Problem.objects.update(memory_limit_mb=64)
        user = make_user("ada")
        user.set_password(PASSWORD)
        user.save()
        with site.web() as url, site.worker("w1"):
            made = Tool.at(request.param, tmp_path / "home", url)
            said = made.talk("user", "-l", answers={"login: ": "ada", "pass: ": PASSWORD})
            assert "Successfully login as ada" in said
            yield made


def test_the_whole_way(tool: Tool) -> None:
    number = Problem.objects.get(slug="sums").pk
    assert "sums" in tool("list")
    assert "sums" in tool("list")  # the second one is from its own file
    shown = tool("show", str(number), "-gx", "-l", "python3")
    assert "Read, think, print." in shown
    _try_all(tool, tool.home / f"{number}.sums.py", SUBMITS, RUNS)
    file = tool.home / f"{number}.sums.py"
    file.write_text(_with(file.read_text(), RIGHT))
    assert "11" in tool("test", file.name, "-t", "5 6")
    assert "Accepted" in tool("submit", file.name)
    tool("submission", str(number), "-o", "kept")
    assert RIGHT in "".join(one.read_text() for one in (tool.home / "kept").iterdir())
    tool("cache", "-d")
    assert "✔" in tool("list", "-q", "d")  # done, says the judge


def test_a_function(tool: Tool) -> None:
    number = Problem.objects.get(slug="add-up").pk
    assert "def addUp" in tool("show", str(number), "-c", "-l", "python3")
    tool("show", str(number), "-gx", "-l", "python3")
    file = tool.home / f"{number}.add-up.py"
    submits = [(METHOD + body, wanted) for body, wanted in FUNCTION_SUBMITS]
    runs = [(METHOD + body, old, new) for body, old, new in FUNCTION_RUNS]
    _try_all(tool, file, submits, runs)
    file.write_text(_with(file.read_text(), submits[0][0]))
    assert "30" in tool("test", file.name, "-t", "[10,20]")
    assert "Line 1: expected integer[]" in tool("test", file.name, "-t", "[10,")
    if tool.name == "vsc-leetcode-cli":  # the only one with a place for cookies
        _log_in_by_cookie(tool)
        assert "Accepted" in tool("submit", file.name)


def _log_in_by_cookie(tool: Tool) -> None:
    client = Client()
    assert client.get("/accounts/login/").status_code == 200  # where the token comes from
    client.force_login(User.objects.get(username="ada"))
    cookies = "".join(f"{one.key}={one.value};" for one in client.cookies.values())
    tool("user", "-L")
    said = tool.talk("user", "-c", answers={"login: ": "ada", "cookie: ": cookies})
    assert "Successfully cookie login as ada" in said


def _import(folder: Path, solution: str) -> None:
    accepted = folder / "submissions" / "accepted"
    accepted.mkdir(parents=True)
    (accepted / "right.py").write_text(solution + "\n")
    call_command("import_problem", str(folder), verbosity=0)


def _try_all(tool: Tool, file: Path, submits: Any, runs: Any) -> None:
    header = file.read_text()
    for source, wanted in submits:
        file.write_text(_with(header, source))
        _assert_says(tool("submit", file.name), wanted, source)
    for source, old, new in runs:
        file.write_text(_with(header, source))
        wanted = new if tool.name == "vsc-leetcode-cli" else old
        _assert_says(tool("test", file.name), wanted, source)
    file.write_text(header)


def _with(header: str, source: str) -> str:
    """The file as the client made it, with a solution in the place of the starter code."""
    start, end = "# @lc code=start\n", "# @lc code=end"
    if start not in header:  # the older one sends the whole file, with what it is a solution of
        notes = [line for line in header.splitlines() if line.startswith("#")]
        return "\n".join([*notes, source, ""])
    return header.partition(start)[0] + start + source + "\n" + end + "\n"


def _assert_says(said: str, wanted: list[str], source: str) -> None:
    missing = [text for text in wanted if text not in said]
    assert not missing, f"{source!r}: {said}"
