"""Every page of the site shows something, and nothing fails on the way: see `watching.Watch`."""

from typing import Any
from urllib.parse import urljoin

import pytest
from django.contrib import admin
from playwright.sync_api import Page, expect

from tests.browser.live import PASSWORD, SOLVER
from tests.browser.watching import NewPage, Watch

MODELS = sorted(
    f"{model._meta.app_label}/{model._meta.model_name}" for model in admin.site._registry
)
ON_PAGES_OF_OTHERS = {"problems/case"}
FEWEST_OPERATIONS = 15


def shown(page: Page, path: str) -> str:
    """The text that a person reads after everything has loaded."""
    page.goto(path, wait_until="load")
    text: str = page.locator("body").inner_text().strip()
    return text


class TestApiDocuments:
    def test_the_page_lists_every_operation(self, page: Page) -> None:
        document: Any = page.request.get("/api/v1/schema/?format=json").json()
        count = sum(len(operations) for operations in document["paths"].values())

        page.goto("/api/v1/docs/")

        expect(page.locator("[data-operation]")).to_have_count(count)
        assert count > FEWEST_OPERATIONS

    def test_an_operation_has_an_address_and_opens_its_answers(self, page: Page) -> None:
        page.goto("/api/v1/docs/#languages_list")
        operation = page.locator("[data-operation=languages_list]")

        operation.locator("summary", has_text="200").click()

        expect(operation).to_be_in_viewport()
        expect(operation.get_by_label("Example", exact=True).first).to_contain_text("Python 3.11.2")
        expect(operation.get_by_label("Example", exact=True).first).to_be_visible()

    def test_the_page_is_complete_without_scripts(self, new_page: NewPage, watch: Watch) -> None:
        page = new_page(java_script_enabled=False)

        assert "curl -X POST" in shown(page, "/api/v1/docs/")
        watch.forgive("(csp)")  # so Chromium says that it preloads no modules without scripts

    def test_the_document_is_not_empty(self, page: Page) -> None:
        assert page.request.get("/api/v1/schema/").text().startswith("openapi: 3.")


class TestLogin:
    def test_a_user_logs_in(self, page: Page) -> None:
        page.goto("/accounts/login/")
        page.locator("[name=login]").fill(SOLVER)
        page.locator("[name=password]").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()

        page.wait_for_url(lambda url: not url.endswith("/accounts/login/"))

    def test_the_admin_says_that_a_password_is_wrong(self, page: Page, watch: Watch) -> None:
        page.goto("/admin/login/")
        page.get_by_label("Username").fill("nobody")
        page.get_by_label("Password").fill("wrong")
        page.get_by_role("button", name="Log in").click()

        expect(page.get_by_text("Please enter the correct username")).to_be_visible()
        assert watch.findings == []


class TestAdmin:
    def test_the_index_lists_every_model(self, admin_page: Page) -> None:
        shown(admin_page, "/admin/")

        for model in set(MODELS) - ON_PAGES_OF_OTHERS:
            expect(admin_page.locator(f"a[href='/admin/{model}/']").first).to_be_visible()

    @pytest.mark.parametrize("model", MODELS)
    def test_the_list_a_row_and_the_page_that_adds_one(self, admin_page: Page, model: str) -> None:
        shown(admin_page, f"/admin/{model}/")
        expect(admin_page.locator("#changelist")).to_be_visible()
        rows = admin_page.locator("#result_list tbody th a")
        adds = admin_page.locator(".object-tools a.addlink")
        links = [link.first for link in (rows, adds) if link.count()]
        paths = [str(link.get_attribute("href")) for link in links]

        for path in paths:
            shown(admin_page, urljoin(admin_page.url, path))
            form = admin_page.locator(f"form#{model.partition('/')[2]}_form")
            expect(form).to_be_visible()

    @pytest.mark.parametrize("path", ["/admin/password_change/", "/admin/problems/problem/import/"])
    def test_other_pages(self, admin_page: Page, path: str) -> None:
        assert shown(admin_page, path)
        expect(admin_page.locator("#content form").first).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/problems/", "/problems/sums/"])
@pytest.mark.parametrize("is_signed_in", [False, True])
def test_pages_for_people(request: pytest.FixtureRequest, path: str, is_signed_in: bool) -> None:
    page: Page = request.getfixturevalue("admin_page" if is_signed_in else "page")

    assert shown(page, path)
    expect(page.get_by_role("main")).to_be_visible()
    page.wait_for_load_state("networkidle")  # parts of the editor come when they are needed


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/metrics", "/api/v1/languages/", "/api/v1/problems/"]
)
def test_plain_answers(page: Page, path: str) -> None:
    assert shown(page, path)


def test_what_a_page_does_wrong_is_noted(page: Page, watch: Watch) -> None:
    page.goto("/healthz")
    page.evaluate("fetch('/nowhere'); console.error('oh no'); setTimeout(() => { oops() })")
    page.wait_for_load_state("networkidle")

    for text in ("status 404", "console: oh no", "script error: oops"):
        watch.forgive(text)
    watch.forgive("console: Failed to load")
