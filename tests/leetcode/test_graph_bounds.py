"""What one GraphQL request, and one stranger, may cost."""

import json
from collections.abc import Callable
from typing import Any

import graphql
import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leetcode.graph import budget, front
from problems.models import Problem, Tag
from submissions.status import redis_client
from tests.factories import make_problem, make_user
from tests.leetcode.desk import Desk

COUNT = 60
MOST = 25  # queries
CODE = {"code": "query_too_large"}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sixty() -> None:
    """Problems with a tag."""
    tag = Tag.objects.create(name="array")
    rows = [Problem(slug=f"p{number}", title=f"P {number}") for number in range(COUNT)]
    for problem in Problem.objects.bulk_create(rows):
        problem.tags.add(tag)
    for key in redis_client.client().scan_iter("read:*"):
        redis_client.client().delete(key)


def aliases(count: int, field: str) -> str:
    return " ".join(f"a{number}: {field}" for number in range(count))


def cost(desk: Desk, query: str) -> tuple[int, Any]:
    """How many queries a request makes, and the answer."""
    with CaptureQueriesContext(connection) as queries:
        answer = desk.ask(query)
    return len(queries), answer


class TestOneRequest:
    def test_that_names_a_list_often_reads_it_once(self, stranger: Desk) -> None:
        """330 resolver calls with three queries each, in a request of 4 KB."""
        inner = aliases(33, "questions { title }")
        query = "{" + " ".join(f'r{n}: topicTag(slug: "array") {{ ...f }}' for n in range(10)) + "}"
        query += f" fragment f on TopicTag {{ {inner} }}"

        count, answer = cost(stranger, query)

        assert len(query) < 4_096
        assert count <= 10 * 4
        assert len(answer["data"]["r9"]["a32"]) == COUNT

    @pytest.mark.parametrize(
        "query",
        [
            "{ " + aliases(10, 'question(titleSlug: "p1") { title acRate ...f }') + " }"
            " fragment f on Question { topicTags { slug } exampleTestcases codeSnippets { lang } }",
            "{ allQuestions { " + aliases(300, "title") + " } }",
            "{ allQuestions { " + aliases(300, "__typename") + " } }",
            "{ __schema { types { " + aliases(90, "fields { name type { name } }") + " } } }",
            "{ " + aliases(10, "allQuestions { title }") + " }",
        ],
    )
    def test_is_ended_when_it_costs_too_much(
        self, stranger: Desk, query: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(budget, "MAX_FIELDS", 10_000)
        monkeypatch.setattr(budget, "MAX_QUERIES", MOST)
        monkeypatch.setattr(budget, "MAX_ROWS", 1_000)

        count, answer = cost(stranger, query)

        assert answer == {
            "errors": [{"message": answer["errors"][0]["message"], "extensions": CODE}]
        }
        assert count <= MOST + 2  # who asks is found out before

    def test_ends_at_the_first_field_too_many(
        self, stranger: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Not as an error of each field that is left."""
        seen = []
        original = budget.Budget.resolve

        def resolve(self: budget.Budget, *about: Any, **args: Any) -> Any:
            seen.append(1)
            return original(self, *about, **args)

        monkeypatch.setattr(budget.Budget, "resolve", resolve)
        monkeypatch.setattr(budget, "MAX_FIELDS", 100)

        stranger.ask("{ allQuestions { title titleSlug } }")

        assert len(seen) == 101

    def test_looks_for_no_field_that_is_not_there(
        self, stranger: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        executed: list[Any] = []
        original: Callable[..., Any] = graphql.execute_sync

        def execute(schema: Any, document: Any, **about: Any) -> Any:
            executed.append(document)
            return original(schema, document, **about)

        monkeypatch.setattr(front, "execute_sync", execute)
        nonsense = " ".join(f"x{number}" for number in range(1_500))

        answer = stranger.ask("{ allQuestions { title " + nonsense + " } }")

        (operation,) = executed[0].definitions
        (root,) = operation.selection_set.selections
        assert len(root.selection_set.selections) == 1
        assert answer["data"]["allQuestions"][0] == {"title": "P 0"}

    def test_shows_the_examples_of_a_problem_with_one_query(self, stranger: Desk) -> None:
        make_problem("with-examples")
        few = '{ question(titleSlug: "with-examples") { title } }'
        many = few.replace(
            "title }",
            "content sampleTestCase exampleTestcases exampleTestcaseList jsonExampleTestcases }",
        )

        assert cost(stranger, many)[0] == cost(stranger, few)[0] + 1


class TestOneMinute:
    LIST = "{ allQuestions { title } }"

    @pytest.fixture(autouse=True)
    def little(self, settings: Any) -> None:
        settings.JUDGE = {**settings.JUDGE, "read_rate": 8}

    def statuses(self, desk: Desk, count: int = 4) -> list[int]:
        return [desk.post("/graphql", {"query": self.LIST}).status_code for _ in range(count)]

    def test_of_a_stranger_is_bounded_by_what_was_read(self, stranger: Desk) -> None:
        assert self.statuses(stranger) == [200, 200, 429, 429]

        answer = stranger.post("/graphql", {"query": self.LIST})
        (error,) = json.loads(answer.content)["errors"]
        assert error["extensions"] == {"code": "too_much_reading"}
        assert 0 < int(answer["Retry-After"]) <= 61
        assert stranger.get("/api/problems/all/").status_code == 429

    def test_of_users_is_each_ones_own(self, stranger: Desk) -> None:
        """All at one address."""
        self.statuses(stranger)
        for name in ("bob", "eve"):
            assert self.statuses(Desk.of(make_user(name)), 2) == [200, 200]

    def test_of_staff_has_no_bound(self, user: User) -> None:
        user.is_staff = True
        user.save()
        assert set(self.statuses(Desk.of(user), 6)) == {200}

    def test_counts_lists_over_rest(self, stranger: Desk) -> None:
        codes = [stranger.get("/api/problems/all/").status_code for _ in range(3)]
        assert codes == [200, 200, 429]
