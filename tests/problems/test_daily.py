"""One problem a day: stored, the same for everybody, and never a hidden one."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from problems import daily
from problems.models import DailyProblem, Problem
from tests.factories import make_problem

pytestmark = pytest.mark.django_db
MONDAY = dt.date(2026, 11, 23)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets the date."""
    return lambda date: monkeypatch.setattr(daily, "today", lambda: date)


def slug() -> str:
    found = daily.daily_problem()
    assert found
    return found.slug


def plain(*slugs: str, **fields: Any) -> None:
    Problem.objects.bulk_create(Problem(slug=one, title=one, **fields) for one in slugs)


class TestDailyProblem:
    def test_stays_what_was_chosen(self, at: Any) -> None:
        at(MONDAY)
        plain("a", "b", "c")
        chosen = slug()

        plain(*(f"new-{number}" for number in range(20)))

        assert slug() == chosen
        assert DailyProblem.objects.count() == 1

    def test_comes_once_before_any_comes_again(self, at: Any) -> None:
        plain("a", "b", "c")
        found = []
        for day in range(6):
            at(MONDAY + dt.timedelta(days=day))
            found.append(slug())

        assert set(found[:3]) == set(found[3:]) == {"a", "b", "c"}
        assert found[:3] == found[3:], "the one that waited longest"

    def test_is_never_hidden(self, at: Any) -> None:
        at(MONDAY)
        plain("hidden", is_public=False)
        assert daily.daily_problem() is None
        plain("shown")

        assert slug() == "shown"

    def test_is_replaced_when_it_is_hidden(self, at: Any) -> None:
        at(MONDAY)
        plain("a", "b")
        first = slug()
        Problem.objects.filter(slug=first).update(is_public=False)

        second = slug()

        assert {first, second} == {"a", "b"}
        assert daily.of_month(2026, 11)[0].slug == second

    def test_costs_one_query_once_it_is_chosen(
        self, at: Any, django_assert_num_queries: Any
    ) -> None:
        at(MONDAY)
        make_problem()
        slug()

        with django_assert_num_queries(1):
            slug()


@pytest.mark.django_db(transaction=True)
def test_everybody_who_asks_at_once_gets_the_same() -> None:
    plain(*(f"p-{number}" for number in range(30)))

    def ask(_: int) -> str:
        try:
            return slug()
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=6) as threads:
        found = set(threads.map(ask, range(12)))

    assert len(found) == 1
    assert DailyProblem.objects.count() == 1
