"""LeetCode's paths, with and without the slash at the end: a redirected POST loses its body.

One is missing: `/submissions/detail/<id>/check/` is the poll application's (`checking`), but for
runs that are none.
"""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, re_path

from leetcode import ids, recordviews, views
from leetcode.graph import view as graph

_SLUG = r"(?P<slug>[-a-zA-Z0-9_]+)"


def _at(path: str, view: Callable[..., Any]) -> URLPattern:
    return re_path(rf"^{path}/?$", view)


urlpatterns = [
    _at("graphql", graph.graphql),
    _at(r"api/problems/(?P<category>[-a-zA-Z0-9_]+)", views.problem_list),
    _at("api/submissions", recordviews.submission_list),
    _at(rf"api/submissions/{_SLUG}", recordviews.submission_list),
    _at(rf"problems/{_SLUG}/interpret_solution", views.run),
    _at(rf"problems/{_SLUG}/submit", views.submit),
    _at("problems/api/tags", views.tags),
    _at("submissions/detail/(?P<number>[0-9]{1,10})", recordviews.submission_page),
    _at(rf"submissions/detail/(?P<run_id>{ids.UNREAD_PATTERN})/(?:v2/)?check", views.unread),
    _at("submissions/latest", recordviews.latest),
    _at("list/api/questions", views.favourites),
    _at("list/api/questions/(?P<list_name>[0-9a-f]+)/(?P<question_id>[0-9]+)", views.unstar),
    _at("session", views.coding_sessions),
]
