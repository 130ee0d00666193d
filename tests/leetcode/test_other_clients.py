"""Clients that are not installed here: what each sends, and what it takes from the answer.

The Node clients are driven in `test_clients`. These are replayed as the protocol page has them: the
headers, bodies and queries of a client, and the types that it can't do without.
"""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from django.contrib.auth.models import User

from problems.models import Problem, Tag
from submissions.models import Submission
from submissions.status import store
from submissions.status.shapes import snapshot
from tests.factories import claim, make_problem
from tests.leetcode.desk import SIGNATURE, Desk, case, finished

CODE = "class Solution: pass"
RESULT: dict[str, Any] = {  # what a client in Rust reads of a result, if it is there at all
    "state": str, "lang": str, "pretty_lang": str, "submission_id": str, "run_success": bool,
    "correct_answer": bool, "code_answer": list, "code_output": (str, list), "std_output": str,
    "memory": int, "elapsed_time": int, "task_finish_time": int, "status_code": int,
    "status_msg": str, "status_memory": str, "status_runtime": str, "compile_error": str,
    "full_compile_error": str, "question_id": str, "last_testcase": str, "compare_result": str,
    "expected_status_code": int, "expected_lang": str, "expected_run_success": bool,
    "expected_status_runtime": str, "expected_memory": int, "expected_code_output": list,
    "expected_elapsed_time": int, "expected_task_finish_time": int, "expected_code_answer": list,
}  # fmt: skip

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("add_up")]


@pytest.fixture
def add_up(db: None) -> Problem:
    del db
    made = make_problem(
        "add-up", metadata={"signature": SIGNATURE}, data=(("[1,2]\n", "3\n"), ("[3]\n", "3\n"))
    )
    made.tags.add(Tag.objects.create(name="array"))
    return made


def send(desk: Desk, action: str, body: Mapping[str, Any]) -> Any:
    answer = desk.post(f"/problems/add-up/{action}/", body)
    assert answer.status_code == 200, answer.content
    return json.loads(answer.content)


def judged(desk: Desk, name: Any, verdict: str, cases: list[dict[str, Any]]) -> dict[str, Any]:
    """The result of what was sent last, once a worker would be done with it."""
    assert desk.check(name) == (200, {"state": "PENDING"})
    row = claim(Submission.objects.latest("number"))
    measured = {"runtime_ms": 82, "memory_kb": 16_004} if cases else {}
    counts = {"cases": cases, "cases_total": len(cases), "cases_done": len(cases)}
    assert Submission.objects.finish(row, verdict=verdict, **counts, **measured)
    store.publish(snapshot(Submission.objects.get(pk=row.pk)))
    status, body = desk.check(name)
    assert status == 200
    return dict(body)


class TestRust:
    """clearloop/leetcode-cli: strict types, and all values of a body as texts."""

    BODY = {"lang": "python3", "typed_code": CODE, "name": "Add up", "data_input": "[1,2]"}

    @pytest.fixture(autouse=True)
    def headers(self, desk: Desk) -> None:
        desk.headers |= {"Origin": "http://testserver", "X-Requested-With": "XMLHttpRequest"}

    def test_reads_a_problem(self, desk: Desk, add_up: Problem) -> None:
        query = """query getQuestionDetail($titleSlug: String!) { question(titleSlug: $titleSlug) {
            content stats codeDefinition sampleTestCase exampleTestcases enableRunCode metaData
            translatedContent } }"""
        sent = {"variables": '{"titleSlug": "add-up"}', "operationName": "getQuestionDetail"}
        found = desk.ask(query, **sent)["data"]["question"]
        stats = json.loads(found["stats"])
        texts, numbers = ("totalAccepted", "totalSubmission", "acRate"), ("totalAcceptedRaw",)
        assert all(type(stats[name]) is str for name in texts)
        assert all(type(stats[name]) is int for name in (*numbers, "totalSubmissionRaw"))
        assert {"value", "text", "defaultCode"} == set(json.loads(found["codeDefinition"])[0])
        assert json.loads(found["metaData"])["return"]["type"] == "integer"
        assert found["exampleTestcases"] == "[1,2]"
        ids = desk.ask(
            'query a { topicTag(slug: "array") { questions { questionId } }'
            " activeDailyCodingChallengeQuestion { question { questionFrontendId } } }",
            operationName="a",
        )["data"]
        assert ids["topicTag"]["questions"] == [{"questionId": str(add_up.pk)}]
        daily = ids["activeDailyCodingChallengeQuestion"]["question"]
        assert daily == {"questionFrontendId": str(add_up.pk)}

    @pytest.mark.parametrize("verdict", ["accepted", "wrong_answer", "compile_error"])
    @pytest.mark.parametrize("action", ["interpret_solution", "submit"])
    def test_parses_every_result(
        self, desk: Desk, add_up: Problem, verdict: str, action: str
    ) -> None:
        more = {"question_id": str(add_up.pk)} | (
            {"judge_type": "large"} if action == "submit" else {}
        )
        started = send(desk, action, self.BODY | more)
        name = started["interpret_id"] if "interpret_id" in started else started["submission_id"]
        cases = [] if verdict == "compile_error" else [case(1, verdict, output="9")]
        result = judged(desk, name, verdict, cases)
        assert [key for key, kind in RESULT.items()
                if key in result and not isinstance(result[key], kind)] == []  # fmt: skip
        assert result["state"] == "SUCCESS"
        if result["status_code"] == 10:
            assert result["compare_result"]
        if result["status_code"] == 11:
            assert result["code_output"] == "9"
            assert result["expected_output"] == result["last_testcase"][:3] == "[1]"


class TestNeovim:
    """leetcode.nvim: aliases everywhere, an empty table for no variables, and /graphql/."""

    def ask(self, desk: Desk, query: str, variables: Any) -> Any:
        answer = desk.post("/graphql/", {"query": query, "variables": variables})
        assert answer.status_code == 200
        return json.loads(answer.content)["data"]

    def test_knows_who_asks(self, desk: Desk, user: User) -> None:
        query = """query globalData { userStatus { id: userId name: username
            is_signed_in: isSignedIn is_premium: isPremium is_verified: isVerified
            session_id: activeSessionId } }"""
        found = self.ask(desk, query, [])["userStatus"]
        assert (found["id"], found["name"]) == (user.pk, "ada")
        assert found["is_signed_in"] is found["is_verified"] is True

    def test_reads_a_problem(self, desk: Desk, add_up: Problem) -> None:
        query = """query ($titleSlug: String!) { question(titleSlug: $titleSlug) { id: questionId
            frontend_id: questionFrontendId title title_slug: titleSlug difficulty likes content
            is_paid_only: isPaidOnly category_title: categoryTitle mysql_schemas: mysqlSchemas
            data_schemas: dataSchemas code_snippets: codeSnippets { lang lang_slug: langSlug code }
            testcase_list: exampleTestcaseList meta_data: metaData ac_rate: acRate stats hints
            topic_tags: topicTags { name slug } similar: similarQuestionList { title } } }"""
        found = self.ask(desk, query, {"titleSlug": "add-up"})["question"]
        lists = ("mysql_schemas", "data_schemas", "code_snippets", "hints", "topic_tags", "similar")
        assert [name for name in lists if not isinstance(found[name], list)] == []
        assert (found["id"], found["testcase_list"]) == (str(add_up.pk), ["[1,2]"])
        random = """query randomQuestion($categorySlug: String, $filters: QuestionListFilterInput) {
            randomQuestion(categorySlug: $categorySlug, filters: $filters) {
            title_slug: titleSlug paid_only: isPaidOnly } }"""
        variables = {"categorySlug": "algorithms", "filters": {}}
        found = self.ask(desk, random, variables)["randomQuestion"]
        assert found == {"title_slug": "add-up", "paid_only": False}

    def test_shows_what_was_done(self, desk: Desk, user: User, add_up: Problem) -> None:
        finished(add_up, user, "accepted", [case(1)], source=CODE)
        query = """query userCalendar($username: String!, $year: Int) {
            allQuestionsCount { difficulty count } streakCounter { todayCompleted:
            currentDayCompleted } matchedUser(username: $username) { calendar: userCalendar(
            year: $year) { active_years: activeYears total_active_days: totalActiveDays
            dcc_badges: dccBadges { timestamp badge { name } } submission_calendar:
            submissionCalendar } solved_beats: problemsSolvedBeatsStats { percentage }
            tag_problems_counts: tagProblemCounts { advanced { tag: tagName } fundamental {
            tag: tagName problems_solved: problemsSolved } } } }"""
        found = self.ask(desk, query, {"username": "ada"})
        user_data = found["matchedUser"]
        assert sum(json.loads(user_data["calendar"]["submission_calendar"]).values()) == 1
        assert user_data["calendar"]["dcc_badges"] == user_data["solved_beats"] == []
        assert user_data["tag_problems_counts"]["fundamental"][0]["problems_solved"] == 1
        assert found["streakCounter"] == {"todayCompleted": True}
        (session,) = json.loads(desk.post("/session/", {}).content)["sessions"]
        assert {"id", "name", "is_active", "ac_questions", "submitted_questions"} <= set(session)
        last = desk.get("/submissions/latest/", qid=add_up.pk, lang="python3")
        assert json.loads(last.content) == {"code": CODE}

    def test_tells_a_run_from_a_submission(self, desk: Desk, add_up: Problem) -> None:
        body = {"lang": "python3", "typed_code": "\n\n" + CODE, "question_id": str(add_up.pk)}
        started = send(desk, "interpret_solution", body | {"data_input": "[1,2]\n[4]"})
        assert started["test_case"] == "[1,2]\n[4]"
        cases = [case(1, stdout="hm\n"), case(2, "wrong_answer")]
        result = judged(desk, started["interpret_id"], "wrong_answer", cases)
        assert "runcode" in result["submission_id"]
        assert (result["compare_result"], result["total_testcases"]) == ("10", 2)
        assert result["std_output_list"][:2] == ["hm\n", ""]
        name = send(desk, "submit", body | {"data_input": False})["submission_id"]
        result = judged(desk, name, "accepted", [case(1)])
        assert result["submission_id"] == str(name)
        percentiles = result["runtime_percentile"], result["memory_percentile"]
        assert [f"{one:.2f}" for one in percentiles] == ["100.00", "100.00"]
        number, unit = result["status_memory"].split(" ")
        assert (float(number) > 0, unit) == (True, "MB")


class TestAgents:
    """The MCP server: it has a session only, takes its token from us, and sends another origin."""

    @pytest.fixture(autouse=True)
    def headers(self, desk: Desk) -> None:
        del desk.client.cookies["csrftoken"]
        token = desk.client.get("/graphql/").cookies["csrftoken"].value
        desk.headers = {"X-CSRFToken": token, "Origin": "https://leetcode.com", "User-Agent": "x"}

    def test_run_and_submit(self, desk: Desk, add_up: Problem) -> None:
        body = {"lang": "python3", "question_id": str(add_up.pk), "typed_code": CODE}
        started = send(desk, "interpret_solution", body | {"data_input": ""})
        assert started["test_case"] == "[1,2]"
        assert judged(desk, started["interpret_id"], "accepted", [case(1)])["correct_answer"]
        number = send(desk, "submit", body)["submission_id"]
        assert judged(desk, number, "accepted", [case(1)])["status_msg"] == "Accepted"

    def test_look_up_what_was_tried(self, desk: Desk, user: User, add_up: Problem) -> None:
        for verdict in ("accepted", "wrong_answer"):
            finished(add_up, user, verdict, [case(1)])
        query = """query p($filters: UserProgressQuestionListInput) { userProgressQuestionList(
            filters: $filters) { totalNum questions { frontendId titleSlug difficulty questionStatus
            lastResult lastSubmittedAt numSubmitted topicTags { slug nameTranslated } } } }"""

        def listed(**filters: Any) -> Any:
            answer = desk.ask(query, variables={"filters": filters})
            return answer["data"]["userProgressQuestionList"]

        found = listed(skip=0, limit=20)
        (one,) = found["questions"]
        assert (found["totalNum"], one["numSubmitted"], one["lastResult"]) == (1, 2, "WA")
        assert (one["questionStatus"], one["difficulty"]) == ("SOLVED", "MEDIUM")
        assert listed(questionStatus="ATTEMPTED", limit=5) == {"totalNum": 0, "questions": []}
        assert listed(difficulty=["MEDIUM"], skip=1) == {"totalNum": 1, "questions": []}

    def test_find_no_articles(self, desk: Desk) -> None:
        query = """query a($by: ArticleOrderByEnum, $tags: [String!]) { ugcArticleSolutionArticles(
            questionSlug: "add-up", orderBy: $by, tagSlugs: $tags, first: 5) { totalNum
            pageInfo { hasNextPage } edges { node { topicId canSee } } } }"""
        found = desk.ask(query, variables={"by": "HOT", "tags": []})["data"]
        assert found["ugcArticleSolutionArticles"]["edges"] == []


def test_a_notebook_shows_progress(desk: Desk, user: User, add_up: Problem) -> None:
    make_problem("untried", difficulty="hard")
    finished(add_up, user, "wrong_answer", [case(1)])
    counts = "{ difficulty count }"
    query = f"""query p($userSlug: String!) {{ userProfileUserQuestionProgressV2(
        userSlug: $userSlug) {{ numAcceptedQuestions {counts} numFailedQuestions {counts}
        numUntouchedQuestions {counts} userSessionBeatsPercentage {{ percentage }} }} }}"""
    found = desk.ask(query, variables={"userSlug": "ada"})["data"]
    shown = {key: {one["difficulty"]: one["count"] for one in value}
             for key, value in found["userProfileUserQuestionProgressV2"].items()}  # fmt: skip
    assert shown == {
        "numAcceptedQuestions": {"EASY": 0, "MEDIUM": 0, "HARD": 0},
        "numFailedQuestions": {"EASY": 0, "MEDIUM": 1, "HARD": 0},
        "numUntouchedQuestions": {"EASY": 0, "MEDIUM": 0, "HARD": 1},
        "userSessionBeatsPercentage": {},
    }
    assert desk.ask(query, variables={"userSlug": "eve"})["data"] == {
        "userProfileUserQuestionProgressV2": None
    }
