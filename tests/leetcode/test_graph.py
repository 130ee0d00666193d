"""GraphQL as clients send it: their queries, their odd variables, their mistakes."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User

from leetcode.models import Favourite, list_hash
from problems.models import Problem, Tag
from tests.factories import make_problem, make_submission
from tests.leetcode.desk import SIGNATURE, Desk

DETAIL = """query getQuestionDetail($titleSlug: String!) {
  question(titleSlug: $titleSlug) {
    content stats codeDefinition sampleTestCase enableRunCode metaData translatedContent
  }
}"""
pytestmark = pytest.mark.django_db


class TestIdentity:
    def test_is_the_user(self, desk: Desk) -> None:
        query = "{\n  user {\n    username\n    isCurrentUserPremium\n  }\n}"
        assert desk.ask(query, variables={})["data"]["user"]["username"] == "ada"

    def test_is_null_for_a_bad_session(self, stranger: Desk) -> None:
        answer = stranger.ask("query a { user { username } }", operationName="a")
        assert answer == {"data": {"user": None}}

    def test_in_full_by_aliases(self, desk: Desk, user: User) -> None:
        query = "{ userStatus { id: userId name: username is_signed_in: isSignedIn isVerified } }"
        assert desk.ask(query)["data"]["userStatus"] == {
            "id": user.pk, "name": "ada", "is_signed_in": True, "isVerified": True,
        }  # fmt: skip


@pytest.mark.usefixtures("problem")
class TestTransport:
    @pytest.mark.parametrize("variables", [[], {}, None, "", "{}", "null"])
    def test_takes_variables_in_any_form(self, desk: Desk, variables: Any) -> None:
        assert "errors" not in desk.ask("{ userStatus { username } }", variables=variables)

    def test_takes_variables_as_text(self, desk: Desk) -> None:
        answer = desk.ask(DETAIL, variables=json.dumps({"titleSlug": "sums"}), operationName="")
        assert answer["data"]["question"]["content"]

    def test_takes_a_query_by_get(self, desk: Desk) -> None:
        variables = json.dumps({"titleSlug": "sums"})
        answer = desk.get("/graphql/", query=DETAIL, variables=variables, operationName="")
        assert json.loads(answer.content)["data"]["question"]["content"]

    def test_asks_nobody_for_a_token_to_read(self, stranger: Desk) -> None:
        stranger.headers.clear()
        assert "errors" not in stranger.ask("{ user { username } }")

    @pytest.mark.parametrize(
        "query",
        [
            "",
            "{",
            "{ nonsense }",
            "{ user { username " + "a " * 2_000 + "} }",
            "{" + " ".join(f"a{n}: allQuestions {{ title }}" for n in range(20)) + "}",
            "query a { user { username } } query b { user { username } }",
            "query a($x: Nonsense) { user { username } }",
            "{ " * 5_000,
        ],
    )
    def test_says_what_is_wrong_with_200(self, desk: Desk, query: str) -> None:
        (error, *_) = desk.ask(query)["errors"]
        assert error["message"]

    def test_leaves_out_what_it_does_not_know(self, desk: Desk) -> None:
        answer = desk.ask("{ user { username shoeSize } }")
        assert answer == {"data": {"user": {"username": "ada"}}}

    def test_keeps_our_own_failures_to_itself(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from leetcode import activity

        monkeypatch.setattr(activity, "by_level", lambda _: 1 / 0)
        answer = desk.ask("{ allQuestionsCount { count } }")
        assert "division" not in answer["errors"][0]["message"]

    @pytest.mark.parametrize("slug", ["a\\u0000b", "\\ud800"])
    def test_hostile_texts_find_nothing(self, desk: Desk, slug: str) -> None:
        answer = desk.ask(f'{{ question(titleSlug: "{slug}") {{ title }} }}')
        assert (answer.get("data") or {"question": None})["question"] is None


class TestQuestion:
    def test_of_a_program(self, desk: Desk, problem: Problem) -> None:
        found = desk.ask(DETAIL, variables={"titleSlug": "sums"})["data"]["question"]
        assert "<pre>1 2</pre>" in found["content"]
        assert found["translatedContent"] is None
        assert json.loads(found["stats"]) == {
            "totalAccepted": "0", "totalSubmission": "0", "totalAcceptedRaw": 0,
            "totalSubmissionRaw": 0, "acRate": "0.0%",
        }  # fmt: skip
        assert json.loads(found["metaData"])["return"] == {"type": "string"}
        assert (found["sampleTestCase"], found["enableRunCode"]) == ("1 2", True)
        slugs = [one["value"] for one in json.loads(found["codeDefinition"])]
        assert {"python3", "cpp", "java", "c", "javascript"} <= set(slugs)
        assert problem.slug == "sums"

    def test_of_a_function_has_its_metadata(self, desk: Desk) -> None:
        make_problem("add-up", metadata={"signature": SIGNATURE}, data=(("[1,2]\n", "3\n"),))
        query = """{ question(titleSlug: "add-up") {
            questionId questionFrontendId titleSlug difficulty exampleTestcases
            exampleTestcaseList metaData codeSnippets { lang langSlug code } __typename } }"""
        found = desk.ask(query)["data"]["question"]
        assert found["questionId"] == found["questionFrontendId"]
        assert found["questionId"].isdigit()
        assert json.loads(found["metaData"])["name"] == "addUp"
        assert (found["exampleTestcases"], found["exampleTestcaseList"]) == ("[1,2]", ["[1,2]"])
        starters = {one["langSlug"]: one["code"] for one in found["codeSnippets"]}
        assert "addUp" in starters["python3"]
        assert found["difficulty"] == "Medium"

    @pytest.mark.parametrize("slug", ["nothing", "secret"])
    def test_that_is_not_there_is_null(self, desk: Desk, slug: str) -> None:
        make_problem("secret", is_public=False)
        assert desk.ask(DETAIL, variables={"titleSlug": slug}) == {"data": {"question": None}}

    @pytest.mark.usefixtures("problem")
    def test_large_powers_are_no_superscripts(self, desk: Desk) -> None:
        Problem.objects.update(statement="<p>2<sup>256</sup> 2<sup>31</sup> x<sup></sup></p>",
                               statement_format="html")  # fmt: skip
        content = desk.ask(DETAIL, variables={"titleSlug": "sums"})["data"]["question"]["content"]
        assert "2^256" in content
        assert "2<sup>31</sup>" in content
        assert "<sup></sup>" not in content


class TestLists:
    @pytest.fixture(autouse=True)
    def three(self, user: User) -> None:
        arrays = Tag.objects.create(name="array")
        made = [make_problem(slug, difficulty=level) for slug, level in
                (("one", "easy"), ("two", "medium"), ("three", "hard"))]  # fmt: skip
        made[0].tags.add(arrays)
        make_submission(made[0], user, state="done", verdict="accepted")
        make_submission(made[1], user, state="done", verdict="wrong_answer")

    def slugs(self, desk: Desk, filters: Any, **more: Any) -> list[str]:
        query = """query q($limit: Int, $skip: Int, $filters: QuestionListFilterInput) {
            problemsetQuestionList: questionList(
                categorySlug: "", limit: $limit, skip: $skip, filters: $filters
            ) { total: totalNum questions: data { titleSlug status topicTags { slug } } } }"""
        answer = desk.ask(query, variables={"filters": filters, **more})
        return [one["titleSlug"] for one in answer["data"]["problemsetQuestionList"]["questions"]]

    @pytest.mark.parametrize(
        ("filters", "slugs"),
        [
            ({}, ["one", "two", "three"]),
            ({"difficulty": "HARD"}, ["three"]),
            ({"tags": ["array"]}, ["one"]),
            ({"status": "AC"}, ["one"]),
            ({"status": "TRIED"}, ["two"]),
            ({"status": "NOT_STARTED"}, ["three"]),
            ({"searchKeywords": "tw"}, ["two"]),
            ({"premiumOnly": True}, []),
            ({"difficultyFilter": {"difficulties": ["EASY", "HARD"], "operator": "IS"}},
             ["one", "three"]),
            ({"nonsense": 3}, ["one", "two", "three"]),
        ],
    )  # fmt: skip
    def test_are_narrowed(self, desk: Desk, filters: Any, slugs: list[str]) -> None:
        assert self.slugs(desk, filters) == slugs

    def test_come_in_pages(self, desk: Desk) -> None:
        assert self.slugs(desk, {}, limit=1, skip=1) == ["two"]
        assert len(self.slugs(desk, {}, limit=-1)) == 3

    def test_second_version(self, desk: Desk) -> None:
        query = """{ problemsetQuestionListV2(limit: 2, searchKeyword: "t", filters: {}) {
            totalLength finishedLength hasMore questions { titleSlug paidOnly } } }"""
        found = desk.ask(query)["data"]["problemsetQuestionListV2"]
        assert (found["totalLength"], found["finishedLength"], found["hasMore"]) == (2, 0, False)

    def test_enum_literals_in_filters(self, desk: Desk) -> None:
        query = "{ questionList(limit: -1, filters: {status: AC}) { data { titleSlug } } }"
        found = desk.ask(query)["data"]["questionList"]["data"]
        assert found == [{"titleSlug": "one"}]

    def test_counts_tags_and_the_day(self, desk: Desk) -> None:
        query = """{ allQuestionsCount { difficulty count }
            topicTag(slug: "array") { name questions { questionId } }
            activeDailyCodingChallengeQuestion { link question { questionFrontendId titleSlug } }
            streakCounter { streakCount currentDayCompleted }
            randomQuestion { titleSlug } questionTopicTags { edges { node { slug } } } }"""
        found = desk.ask(query)["data"]
        assert found["allQuestionsCount"][0] == {"difficulty": "All", "count": 3}
        assert isinstance(found["topicTag"]["questions"][0]["questionId"], str)
        assert found["activeDailyCodingChallengeQuestion"]["question"]["titleSlug"]
        assert found["streakCounter"] == {"streakCount": 1, "currentDayCompleted": True}

    def test_a_profile_is_ones_own(self, desk: Desk) -> None:
        query = """query p($username: String!) { matchedUser(username: $username) {
            submitStats: submitStatsGlobal { acSubmissionNum { difficulty count } }
            languageProblemCount { languageName problemsSolved }
            tagProblemCounts { fundamental { tagSlug problemsSolved } }
            userCalendar(year: 2026) { streak totalActiveDays submissionCalendar } } }"""
        found = desk.ask(query, variables={"username": "ada"})["data"]["matchedUser"]
        assert found["submitStats"]["acSubmissionNum"][0]["count"] == 1
        assert found["languageProblemCount"] == [{"languageName": "Python3", "problemsSolved": 1}]
        assert found["tagProblemCounts"]["fundamental"][0]["tagSlug"] == "array"
        assert found["userCalendar"]["totalActiveDays"] == 1
        assert desk.ask(query, variables={"username": "eve"})["data"]["matchedUser"] is None


class TestStars:
    CHANGE = """mutation m($hash: String!, $id: String!) {
        addQuestionToFavorite(favoriteIdHash: $hash, questionId: $id) { ok error } }"""

    def test_are_set_by_mutation(self, desk: Desk, user: User, problem: Problem) -> None:
        variables = {"hash": list_hash(user.pk), "id": str(problem.pk)}
        answer = desk.ask(self.CHANGE, variables=variables)
        assert answer["data"]["addQuestionToFavorite"]["ok"] is True
        assert Favourite.objects.of(user.pk).count() == 1

    def test_need_a_token(self, desk: Desk, user: User, problem: Problem) -> None:
        del desk.headers["X-CSRFToken"]
        variables = {"hash": list_hash(user.pk), "id": str(problem.pk)}
        answer = desk.post("/graphql", {"query": self.CHANGE, "variables": variables})
        assert answer.status_code == 403
        assert desk.get("/graphql", query=self.CHANGE).status_code == 403
        assert not Favourite.objects.exists()
