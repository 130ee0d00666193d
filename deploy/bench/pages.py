"""The pages and lists whose cost must not grow with the number of submissions."""

from dataclasses import dataclass
from typing import Any

ADMIN = "/admin/submissions/submission/"
API = "/api/v1/submissions/"
COUNTED = "site: ranking, recounted once a minute"


@dataclass(frozen=True, slots=True)
class Page:
    """What is asked for, by whom; with a body it is a POST of JSON. `is_fresh`: with no cache."""

    user: str
    path: str
    body: dict[str, Any] | None = None
    is_fresh: bool = False


def pages_of(slug: str) -> dict[str, Page]:
    """By name; `slug` is the problem that all submissions are of."""
    pages = {f"API: {name}": Page("bench", API + query) for name, query in _filters(slug)}
    pages |= {f"API, own: {name}": Page("lister0", API + query) for name, query in _filters(slug)}
    site = "/submissions/"
    pages |= {f"site: {name}": Page("bench", site + query) for name, query in _filters(slug)}
    pages |= {f"site, own: {name}": Page("lister0", site + query) for name, query in _filters(slug)}
    pages |= {f"admin: {name}": Page("bench", ADMIN + query) for name, query in _admin(slug)}
    return (
        pages
        | {
            "site: of one user": Page("bench", f"{site}?user=lister0"),
            "site: problems": Page("lister0", "/problems/"),
            "site: solved problems": Page("lister0", "/problems/?status=solved"),
            "site: a problem": Page("lister0", f"/problems/{slug}/"),
            "site: profile": Page("lister0", "/users/lister0/"),
            "site: ranking": Page("lister0", "/ranking/"),
            COUNTED: Page("lister0", "/ranking/", is_fresh=True),
            "API: problems": Page("lister0", "/api/v1/problems/"),
            "admin: problems": Page("bench", "/admin/problems/problem/"),
            "admin: workers": Page("bench", "/admin/submissions/worker/"),
            "admin: users": Page("bench", "/admin/auth/user/?q=lister"),
            "metrics": Page("bench", "/metrics"),
        }
        | _leetcode(slug)
    )


def _filters(slug: str) -> list[tuple[str, str]]:
    rare = "verdict=memory_limit_exceeded"
    return [
        ("all", ""),
        ("by problem", f"?problem={slug}"),
        ("by language", "?language=pascal"),
        ("by verdict", f"?{rare}"),
        ("by problem and language", f"?problem={slug}&language=pascal"),
        ("by problem and verdict", f"?problem={slug}&{rare}"),
        ("by language and verdict", f"?language=cpp&{rare}"),
        ("by all three", f"?problem={slug}&language=cpp&{rare}"),
    ]


def _admin(slug: str) -> list[tuple[str, str]]:
    return [
        ("submissions", ""),
        ("queued", "?state__exact=queued"),
        ("running", "?state__exact=running"),
        ("done", "?state__exact=done"),
        ("runs", "?kind__exact=run"),
        ("runs by language", "?kind__exact=run&language=python3"),
        ("by language", "?language=pascal"),
        ("by verdict", "?verdict__exact=memory_limit_exceeded"),
        ("by language and verdict", "?language=cpp&verdict__exact=memory_limit_exceeded"),
        ("failed rejudgings", "?rejudge=failed"),
        ("search of a user", "?q=lister3"),
        ("search of a user and a verdict", "?q=lister3&verdict__exact=accepted"),
        ("search of a problem", f"?q={slug}"),
        ("search of nothing", "?q=nobody"),
    ]


def _leetcode(slug: str) -> dict[str, Page]:
    def ask(query: str) -> Page:
        return Page("lister0", "/graphql/", {"query": query, "variables": {}})

    return {
        "LeetCode: problems": Page("lister0", "/api/problems/all/"),
        "LeetCode: submissions": Page("lister0", "/api/submissions/?offset=0&limit=20"),
        "LeetCode: submissions of a problem": Page("lister0", f"/api/submissions/{slug}/"),
        "LeetCode: newest accepted": ask(
            '{ recentAcSubmissionList(username: "lister0", limit: 20) { id title } }'
        ),
        "LeetCode: user": ask(
            '{ matchedUser(username: "lister0") { username submitStats: submitStatsGlobal '
            "{ acSubmissionNum { difficulty count } } } }"
        ),
    }
