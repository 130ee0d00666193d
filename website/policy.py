"""Content Security Policies, each line with its reason.

`default-src 'none'` refuses everything that a line below does not allow. No page may run inline
scripts or styles, load from another site, or be framed by one.
"""

from typing import Any

from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest, HttpResponseBase

NONE, SELF = "'none'", "'self'"

SITE: dict[str, Any] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF],  # pictures of statements are served here
    "connect-src": [SELF],  # the REST API and the sockets
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
    # No script may turn text into HTML: all markup is written by the server.
    "require-trusted-types-for": ["'script'"],
    "trusted-types": [NONE],
}

# Django's admin builds HTML with jQuery, which Trusted Types would stop.
ADMIN: dict[str, Any] = {
    name: value
    for name, value in SITE.items()
    if name not in {"require-trusted-types-for", "trusted-types"}
} | {
    "img-src": [SELF, "data:"],  # icons in the admin's own style sheets
    "frame-src": [SELF],  # the preview of a statement
    "frame-ancestors": [SELF],
}


class PolicyMiddleware(CSPMiddleware):
    """Sends the policy of the site, or of the admin, with every page; other answers have none."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            return response  # JSON is never a page (nosniff), and polls are many
        return super().process_response(request, response)

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only:
            parts.config = _policy_of(request.path)
        return parts


def _policy_of(path: str) -> dict[str, Any]:
    return ADMIN if path.startswith("/admin/") else SITE
