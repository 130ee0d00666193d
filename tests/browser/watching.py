"""A page of the browser that notes everything a person should never meet."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

NewPage = Callable[..., Page]  # options as of Browser.new_context
REPORTS_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', event => console.error(
  `policy violation: ${event.violatedDirective} ${event.blockedURI}`));
"""
GIVEN_UP = "net::ERR_ABORTED"  # the page itself was left while something was loaded


@dataclass  # no slots: Playwright sets attributes of its own on what listens
class Watch:
    """What went wrong in one browser context: console errors, failed and foreign requests, ...

    A test that provokes one of these takes it out with `forgive`.
    """

    home: str
    findings: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Note what happens in all pages of the context from now on."""
        context.add_init_script(REPORTS_VIOLATIONS)
        context.on("page", self._follow_page)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failure)
        context.on("response", self._on_response)
        context.on("console", self._on_console)

    def forgive(self, text: str) -> None:
        """Take out the findings that have this text; AssertionError if there is none."""
        left = [one for one in self.findings if text not in one]
        assert len(left) < len(self.findings), f"nothing of {text!r} in {self.findings}"
        self.findings[:] = left

    def _follow_page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.findings.append(f"script error: {error}"))

    def _on_request(self, request: Request) -> None:
        is_ours = request.url.startswith((self.home, "data:", "blob:"))
        if not is_ours:
            self.findings.append(f"request to another site: {request.url}")

    def _on_failure(self, request: Request) -> None:
        if request.failure != GIVEN_UP:
            self.findings.append(f"request failed: {request.url} ({request.failure})")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.findings.append(f"status {response.status}: {response.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.findings.append(f"console: {message.text}")
