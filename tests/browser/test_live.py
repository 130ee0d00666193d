"""What changes while a page is open: sockets that break, polls, lists, drafts of several tabs.

No worker runs: each test judges by itself, so that it decides when a status comes.
"""

import re
from collections.abc import Callable

from django.contrib.auth.models import User
from playwright.sync_api import Page, WebSocketRoute, expect

from submissions.models import Draft, Submission
from submissions.status import store
from submissions.status.shapes import snapshot
from tests.browser.live import LiveSite
from tests.browser.steps import (
    choose_language,
    code_of,
    expect_verdict,
    open_page,
    press,
    verdict,
    write_code,
)
from tests.browser.watching import Watch
from tests.factories import claim
from tests.stack import until

SOCKET = re.compile(r"/ws/submissions/[0-9a-f-]{36}/")
AFTER_SOCKETS_MS = 15_000  # three sockets are tried first
NewPage = Callable[..., Page]


def only_row(user: User) -> Submission:
    until(lambda: Submission.objects.filter(user=user).exists(), seconds=20)
    return Submission.objects.get(user=user)


def start_judging(row: Submission) -> Submission:
    Submission.objects.exclude(pk=row.pk).filter(state="queued").delete()
    held = claim(row)
    store.publish(snapshot(held, phase="testing", cases_done=1))
    return held


def accept(held: Submission) -> None:
    result = {"runtime_ms": 12, "memory_kb": 9_216, "cases_total": 3, "cases_done": 3}
    assert Submission.objects.finish(held, verdict="accepted", **result)
    held.refresh_from_db()
    store.publish(snapshot(held))


def submit(page: Page) -> None:
    open_page(page, "/problems/sums/")
    write_code(page, "print(3)")
    press(page, "Submit")


class TestFollowing:
    def test_a_socket_that_is_cut_comes_back(self, new_solver_page: NewPage, solver: User) -> None:
        page = new_solver_page()
        opened: list[WebSocketRoute] = []

        def note(route: WebSocketRoute) -> None:
            route.connect_to_server()
            opened.append(route)

        page.route_web_socket(SOCKET, note)
        submit(page)
        expect(page.locator("#result")).to_contain_text("Place 1 in the queue.")
        held = start_judging(only_row(solver))
        expect(page.locator("#result")).to_contain_text("Testing: 1 of")

        opened[0].close(code=1001)
        accept(held)

        expect_verdict(page, "accepted", "Accepted")
        assert len(opened) > 1

    def test_polls_take_over_where_no_socket_opens(
        self, new_solver_page: NewPage, solver: User
    ) -> None:
        page = new_solver_page()
        page.route_web_socket(SOCKET, lambda route: route.close(code=1011))
        polls: list[str] = []
        page.on("request", lambda request: polls.append(request.url))
        submit(page)
        held = start_judging(only_row(solver))
        expect(page.locator("#result")).to_contain_text("Testing: 1 of", timeout=AFTER_SOCKETS_MS)
        accept(held)

        expect_verdict(page, "accepted", "Accepted")
        assert 0 < sum("status/?wait=" in url for url in polls) < 10

    def test_the_server_restarts_in_a_judging(
        self, live: LiveSite, new_solver_page: NewPage, solver: User, watch: Watch
    ) -> None:
        page = new_solver_page()
        with live.site.web() as url:
            watch.home = url
            page.goto(f"{url}/problems/sums/")
            page.locator("html[data-ready]").wait_for()
            write_code(page, "print(3)")
            press(page, "Submit")
            held = start_judging(only_row(solver))
            expect(page.locator("#result")).to_contain_text("Testing: 1 of")
        accept(held)
        with live.site.web_at(int(url.rpartition(":")[2])):
            expect_verdict(page, "accepted", "Accepted")
        watch.forgive("ERR_CONNECTION_REFUSED")

    def test_a_user_cancels(self, new_solver_page: NewPage) -> None:
        page = new_solver_page()
        submit(page)
        press(page, "Cancel")

        expect_verdict(page, "cancelled", "Cancelled")
        expect(page.get_by_role("button", name="Cancel", exact=True)).to_be_hidden()


def test_lists_in_other_tabs_change_in_place(new_solver_page: NewPage, solver: User) -> None:
    page = new_solver_page()
    own = page.context.new_page()
    problems = page.context.new_page()
    open_page(own, "/submissions/")
    open_page(problems, "/problems/")
    row_of_problem = problems.get_by_role("row").filter(has_text="sums")
    expect(row_of_problem).not_to_contain_text("Solved")
    submit(page)

    expect(own.get_by_role("link", name="Queued")).to_be_visible()
    held = start_judging(only_row(solver))
    expect(own.get_by_role("link", name="Running")).to_be_visible()
    accept(held)

    expect(own.get_by_role("link", name="Accepted")).to_be_visible()
    expect(own.get_by_role("row").filter(has_text="Python 3")).to_contain_text("12 ms")
    expect(row_of_problem).to_contain_text("Solved")
    page.get_by_role("tab", name="Submissions").click()
    expect(page.get_by_role("link", name="Accepted")).to_be_visible()


class TestDrafts:
    def test_are_kept_over_a_reload_by_language(self, page: Page) -> None:
        open_page(page, "/problems/sums/")
        write_code(page, "# in Python")
        choose_language(page, "C++")
        write_code(page, "// in C++")
        page.reload()
        expect(page.get_by_role("textbox", name="Code")).to_contain_text("// in C++")
        choose_language(page, "Python 3")
        expect(page.get_by_role("textbox", name="Code")).to_contain_text("# in Python")

        page.on("dialog", lambda dialog: dialog.accept())
        press(page, "Reset code")
        expect(page.get_by_role("textbox", name="Code")).not_to_contain_text("# in Python")

    def test_of_two_tabs_overwrite_nothing(self, page: Page) -> None:
        open_page(page, "/problems/sums/")
        other = page.context.new_page()
        open_page(other, "/problems/sums/")
        write_code(page, "first tab")
        expect(other.get_by_role("textbox", name="Code")).to_contain_text("first tab")

        # The first tab has the focus while the second one keeps another text.
        page.get_by_role("textbox", name="Code").focus()
        write_code(other, "second tab")
        conflict = page.get_by_role("alert").filter(has_text="Another tab or device")
        expect(conflict).to_be_visible()
        page.keyboard.type(" goes on")
        press(page, "Keep mine")
        expect(other.get_by_role("alert").or_(other.get_by_text("goes on")).first).to_be_visible()
        assert "goes on" in code_of(page)

    def test_reach_other_devices_and_are_not_overwritten_by_a_stale_one(
        self, new_solver_page: NewPage, solver: User, watch: Watch
    ) -> None:
        here, there = new_solver_page(), new_solver_page()
        open_page(here, "/problems/sums/")
        write_code(here, "from here")
        expect(here.get_by_text("Saved", exact=True)).to_be_visible()

        open_page(there, "/problems/sums/")
        expect(there.get_by_role("textbox", name="Code")).to_contain_text("from here")
        write_code(there, "from there")
        expect(there.get_by_text("Saved", exact=True)).to_be_visible()

        write_code(here, "stale")
        expect(here.get_by_role("alert")).to_contain_text("Another tab or device")
        assert Draft.objects.get(user=solver).source == "from there"
        press(here, "Take its code")
        expect(here.get_by_role("textbox", name="Code")).to_contain_text("from there")
        watch.forgive("status 409")
        watch.forgive("status of 409")


def test_everything_is_reached_by_keys(page: Page) -> None:
    open_page(page, "/problems/sums/")
    page.get_by_role("tab", name="Description").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Submissions")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="Submissions")).to_be_visible()

    separator = page.get_by_role("separator", name="Width of the statement")
    separator.focus()
    before = int(separator.get_attribute("aria-valuenow") or 0)
    page.keyboard.press("ArrowLeft")
    expect(separator).to_have_attribute("aria-valuenow", str(before - 5))

    keys = page.get_by_role("button", name="Keys")
    keys.focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    expect(keys).to_be_focused()

    page.keyboard.press("Tab")
    expect(page.get_by_role("textbox", name="Code")).to_be_focused()
    page.keyboard.type("pass")
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    assert code_of(page) == "    pass"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("textbox", name="Code")).not_to_be_focused()

    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text="Sign in")).to_have_count(1)
    expect(verdict(page)).to_have_count(0)
