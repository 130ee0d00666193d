"""Solving problems in the browser with a real worker: languages, verdicts, runs, the playground."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.live import SUMS_MEMORY_MB, LiveSite
from tests.browser.steps import (
    choose_language,
    expect_no_sideways_scroll,
    expect_verdict,
    open_page,
    press,
    write_code,
)
from tests.browser.watching import Watch

pytestmark = pytest.mark.docker
SUM_JAVA = (
    "import java.util.*; class Main { public static void main(String[] x) { "
    "Scanner s = new Scanner(System.in); System.out.println(s.nextLong() + s.nextLong()); } }"
)
SUMS = {
    "Python 3": "print(sum(map(int, input().split())))",
    "C": '#include <stdio.h>\nint main(void) { long a, b; scanf("%ld %ld", &a, &b); '
    'printf("%ld", a + b); }',
    "C++": "#include <iostream>\nint main() { long a, b; std::cin >> a >> b; std::cout << a + b; }",
    "Java": SUM_JAVA,
    "JavaScript": 'const [a, b] = require("fs").readFileSync(0, "utf8").split(" "); '
    "console.log(+a + +b)",
}
STROLL = """\
class Solution:
    def longestStroll(self, prices, budget):
        print("budget", budget)
        return 41
"""


@pytest.fixture(scope="module", autouse=True)
def worker(live: LiveSite) -> Iterator[None]:
    """A worker for the tests of this file."""
    with live.site.worker("browser"):
        yield


@pytest.fixture
def solver_page(new_solver_page: Any) -> Page:
    page: Page = new_solver_page()
    return page


def test_five_languages_are_typed_and_accepted(solver_page: Page) -> None:
    page = solver_page
    open_page(page, "/problems/sums/")
    for name, code in SUMS.items():
        choose_language(page, name)
        write_code(page, code, is_typed=True)
        press(page, "Submit")
        expect_verdict(page, "accepted", "Accepted")

    expect(page.get_by_role("img", name="Run times of accepted submissions")).to_be_visible()
    page.get_by_text("Run times as a table").click()
    expect(page.get_by_role("row").filter(has_text="ms").first).to_be_visible()
    page.get_by_role("tab", name="Submissions").click()
    expect(page.get_by_role("link", name="Accepted")).to_have_count(len(SUMS))


def test_each_verdict_says_what_is_wrong(solver_page: Page) -> None:
    page = solver_page
    open_page(page, "/problems/sums/")
    result = page.locator("#result")

    def submit(code: str, value: str, words: str) -> None:
        write_code(page, code)
        press(page, "Submit")
        expect_verdict(page, value, words)

    submit("print('3 ')\nprint(4)", "wrong_answer", "Wrong Answer")
    expect(result).to_contain_text("First difference in line 1, column 2: expected the end, got ␠.")
    expect(result).to_contain_text("0 of 3 cases passed")

    submit("a = 1\n\nprint(a / 0)", "runtime_error", "Runtime Error")
    expect(page.locator(".cm-lint-marker-error")).to_have_count(1)
    page.get_by_role("button", name="Line 3").click()
    expect(page.get_by_role("textbox", name="Code")).to_be_focused()
    expect(page.locator(".cm-activeLine")).to_contain_text("print(a / 0)")

    submit("def f(:\n  pass", "compile_error", "Compile Error")
    expect(result).to_contain_text("SyntaxError")
    expect(page.locator(".cm-lint-marker-error")).to_have_count(1)

    submit("while True: pass", "time_limit_exceeded", "Time Limit Exceeded")
    # Which limit comes first depends on how busy the machine is.
    expect(result).to_contain_text(re.compile(r"One case may (use 3|take 10) s (of|by the)"))

    submit("while True: print('a' * 100_000)", "output_limit_exceeded", "Output Limit Exceeded")

    choose_language(page, "C++")
    hungry = "#include <vector>\nint main() { return std::vector<char>(1L << 30, 'a')[9]; }"
    submit(hungry, "memory_limit_exceeded", "Memory Limit Exceeded")
    expect(result).to_contain_text(f"The memory limit is {SUMS_MEMORY_MB} MB.")


def test_control_characters_harm_no_page(solver_page: Page) -> None:
    page = solver_page
    open_page(page, "/problems/sums/")
    write_code(page, "import sys\nsys.stdout.write(''.join(map(chr, range(160))) * 500)")
    press(page, "Submit")

    expect_verdict(page, "wrong_answer", "Wrong Answer")
    expect(page.locator("#result")).to_contain_text("First difference in line 1")
    expect_no_sideways_scroll(page)
    press(page, "Run")
    expect_verdict(page, "wrong_answer", "Wrong Answer")


def test_a_program_runs_on_an_edited_case(solver_page: Page) -> None:
    page = solver_page
    open_page(page, "/problems/sums/")
    write_code(page, SUMS["Python 3"])
    press(page, "Add case")
    page.get_by_role("textbox", name="Standard input").fill("20 22\n")
    press(page, "Run")

    expect_verdict(page, "accepted", "Accepted")
    expect(page.locator("#result")).to_contain_text("42")


def test_a_function_runs_on_edited_fields_and_on_the_case_that_failed(solver_page: Page) -> None:
    page = solver_page
    open_page(page, "/problems/market-stroll/")
    expect(page.get_by_role("textbox", name="Code")).to_contain_text("longestStroll")
    write_code(page, STROLL)
    press(page, "Add case")
    page.get_by_role("textbox", name="prices =").fill("[1, 2, 3]")
    page.get_by_role("textbox", name="budget =").fill("6")
    press(page, "Run")

    expect_verdict(page, "wrong_answer", "Wrong Answer")
    result = page.locator("#result")
    result.get_by_role("button", name=re.compile(r"^Case \d+ Wrong Answer$")).last.click()
    blocks = {name: result.locator(f"[data-part={name}]") for name in ("output", "expected")}
    expect(blocks["output"]).to_contain_text("41")
    expect(blocks["expected"]).to_contain_text("3")
    expect(result.locator("[data-part=stdout]")).to_contain_text("budget 6")

    press(page, "Submit")
    expect_verdict(page, "wrong_answer", "Wrong Answer")
    cases = page.locator("#test-cases [data-part=choose]")
    before = cases.count()
    press(page, "Use as test case")
    expect(cases).to_have_count(before + 1)
    expect(page.get_by_role("textbox", name="prices =")).to_have_value(re.compile(r"^\["))


def test_the_playground_shows_what_was_printed(solver_page: Page) -> None:
    page = solver_page
    open_page(page, "/playground/")
    write_code(page, "import sys\nprint(input()[::-1])\nprint('to err', file=sys.stderr)")
    page.get_by_role("textbox", name="Standard input").fill("live\n")
    press(page, "Run")

    expect_verdict(page, "accepted", "Finished")
    output = page.get_by_role("region", name="Output")
    expect(output.locator("pre").first).to_have_text("evil\n")
    expect(output).to_contain_text("to err")
    expect(output).to_contain_text(" ms")
    page.reload()
    expect(page.get_by_role("textbox", name="Code")).to_contain_text("to err")
    expect(page.get_by_role("textbox", name="Standard input")).to_have_value("live\n")


def test_without_scripts_a_form_submits(new_solver_page: Any, watch: Watch) -> None:
    page: Page = new_solver_page(java_script_enabled=False)
    page.goto("/problems/sums/")
    page.get_by_role("textbox", name="Code").fill(SUMS["Python 3"])
    press(page, "Submit")

    page.wait_for_url("**/submissions/*-*/")
    expect(page.locator("h1")).to_be_visible()
    watch.forgive("(csp)")  # how the browser says that scripts are off


def test_on_a_phone_panes_are_tabs(new_solver_page: Any) -> None:
    page: Page = new_solver_page(
        viewport={"width": 360, "height": 740}, reduced_motion="reduce", color_scheme="dark"
    )
    open_page(page, "/problems/sums/")
    code = page.get_by_role("textbox", name="Code")
    expect(page.get_by_role("tabpanel", name="Description")).to_be_visible()
    expect(code).to_be_hidden()

    page.get_by_role("tab", name="Code").click()
    expect(page.get_by_role("tabpanel", name="Description")).to_be_hidden()
    write_code(page, SUMS["Python 3"])
    press(page, "Submit")

    expect_verdict(page, "accepted", "Accepted")
    expect(page.get_by_role("tab", name="Result")).to_have_attribute("aria-selected", "true")
    expect(code).to_be_hidden()
    expect_no_sideways_scroll(page)
