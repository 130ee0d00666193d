"""The filter of the problem list, read from an address and written into one.

What an address has beside it, or has wrong, is left out: a link that is shared never fails.
"""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from problems.models import Problem

STATUSES = ("solved", "tried", "new")
SORTS = ("number", "title", "difficulty", "acceptance")
MAX_QUERY_CHARS = 100
MAX_TAGS = 10
MAX_PAGE_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemFilter:
    """What the list is asked for. `tags` have to be there all; "-title" sorts downwards."""

    query: str = ""
    difficulty: str = ""
    status: str = ""
    tags: tuple[str, ...] = ()
    sort: str = "number"
    page: int = 1

    @classmethod
    def read(cls, values: QueryDict) -> "ProblemFilter":
        """The filter of an address."""
        difficulty, status = values.get("difficulty", ""), values.get("status", "")
        sort, page = values.get("sort", ""), values.get("page", "")
        return cls(
            query=values.get("q", "").replace("\0", "").strip()[:MAX_QUERY_CHARS],
            difficulty=difficulty if difficulty in Problem.Difficulty.values else "",
            status=status if status in STATUSES else "",
            tags=tuple(dict.fromkeys(filter(None, values.getlist("tag"))))[:MAX_TAGS],
            sort=sort if sort.removeprefix("-") in SORTS else "number",
            page=_page(page),
        )

    def address(self, **changes: object) -> str:
        """The query string of this filter with changes; what is usual is left out."""
        changed = replace(self, **changes)  # type: ignore[arg-type]
        pairs: list[tuple[str, str]] = [("tag", one) for one in changed.tags]
        plain = {
            "q": changed.query,
            "difficulty": changed.difficulty,
            "status": changed.status,
            "sort": "" if changed.sort == "number" else changed.sort,
            "page": "" if changed.page == 1 else str(changed.page),
        }
        return "?" + urlencode([*((k, v) for k, v in plain.items() if v), *pairs])


def _page(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= MAX_PAGE_DIGITS
    return max(int(text), 1) if is_number else 1
