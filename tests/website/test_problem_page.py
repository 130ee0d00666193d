"""The problem page as the server writes it; tests/browser tries what its scripts make of it."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from submissions.intake import drafts
from submissions.models import Submission
from tests.factories import SECRET, make_problem, make_user

pytestmark = pytest.mark.django_db
MOST_QUERIES = 10
SIGNATURE = {
    "name": "lineUp",
    "params": [{"name": "jars", "type": "integer[]"}, {"name": "most", "type": "integer"}],
    "return": {"type": "integer"},
}


def page(client: Client, slug: str = "sums") -> str:
    answer = client.get(f"/problems/{slug}/")
    assert answer.status_code == 200
    return answer.content.decode()


def config(text: str) -> dict[str, Any]:
    found = re.search(r'<script id="workspace-config" type="application/json">(.*?)</script>', text)
    assert found
    return dict(json.loads(found[1]))


class TestStatement:
    def test_shows_samples_and_no_hidden_case(self, client: Client) -> None:
        make_problem()

        text = page(client)

        assert re.search(r"<pre[^>]*>1 2\n</pre>", text)
        assert SECRET[1].strip() not in text

    def test_is_harmless_whatever_its_author_wrote(self, client: Client) -> None:
        hostile = "<script>alert(1)</script><img src=x onerror=alert(2)><b onclick=alert(3)>b</b>"
        make_problem(statement=hostile, statement_format="html", title="</title><script>x")

        text = page(client)

        assert "alert(1)" not in text
        assert "onerror" not in text
        assert "onclick" not in text
        assert "</title><script>x" not in text

    def test_of_a_hidden_problem_is_not_there(self, client: Client) -> None:
        make_problem(is_public=False)

        assert client.get("/problems/sums/").status_code == 404


class TestConfig:
    def test_of_a_function_has_its_parameters_and_starters(self, client: Client) -> None:
        make_problem(metadata={"signature": SIGNATURE})

        found = config(page(client))

        assert [one["name"] for one in found["params"]] == ["jars", "most"]
        assert "lineUp" in found["starters"]["python3"]
        assert found["names"] == ["lineUp", "jars", "most"]

    def test_of_a_program_has_none(self, client: Client) -> None:
        make_problem()

        found = config(page(client))

        assert found["params"] is None
        assert found["samples"] == [{"input": "1 2\n", "output": "3\n"}]
        assert not found["isSignedIn"]


class TestPolicy:
    def test_refuses_what_the_site_does_not_serve(self, client: Client) -> None:
        make_problem()

        policy = client.get("/problems/sums/").headers["Content-Security-Policy"]

        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "require-trusted-types-for 'script'" in policy

    def test_is_not_sent_with_json(self, client: Client) -> None:
        assert "Content-Security-Policy" not in client.get("/api/v1/problems/").headers


class TestFormWithoutScripts:
    def test_submits_and_leads_to_the_submission(self, signed_in: Client, user: User) -> None:
        make_problem()
        code = "a = 1\r\nprint(a)\r\n"

        answer = signed_in.post("/problems/sums/", {"language": "python3", "source": code})

        row = Submission.objects.get(user=user)
        assert (answer.status_code, answer["Location"]) == (302, f"/submissions/{row.pk}/")
        assert (row.source, row.language, row.kind) == (
            "a = 1\nprint(a)\n",
            "python3",
            "submission",
        )

    def test_of_a_stranger_leads_to_signing_in(self, client: Client) -> None:
        make_problem()

        answer = client.post("/problems/sums/", {"language": "python3", "source": "x"})

        assert answer.status_code == 302
        assert answer["Location"].endswith("?next=/problems/sums/")
        assert not Submission.objects.exists()

    def test_is_refused_with_the_reason_and_keeps_what_was_typed(self, signed_in: Client) -> None:
        make_problem(data=[("1\n", "1\n")])
        hostile = "</textarea><script>alert(1)</script>"

        answer = signed_in.post("/problems/sums/", {"language": "nonsense", "source": hostile})

        text = answer.content.decode()
        assert answer.status_code == 400
        assert "There is no language" in text
        assert "&lt;/textarea&gt;" in text
        assert hostile not in text

    def test_submits_nothing_to_a_problem_that_is_hidden(self, signed_in: Client) -> None:
        make_problem(is_public=False)

        answer = signed_in.post("/problems/sums/", {"language": "python3", "source": "x"})

        assert answer.status_code == 404

    def test_needs_a_token_of_the_page(self, user: User) -> None:
        make_problem()
        client = Client(enforce_csrf_checks=True)
        client.force_login(user)

        answer = client.post("/problems/sums/", {"language": "python3", "source": "x"})

        assert answer.status_code == 403

    def test_begins_with_the_starter_of_a_language(self, client: Client) -> None:
        make_problem(metadata={"signature": SIGNATURE})

        text = client.get("/problems/sums/?language=cpp").content.decode()

        area = text[text.index("<textarea") : text.index("</textarea>")]
        assert "lineUp" in area
        assert '<option value="cpp" selected>' in text


class TestDrafts:
    def test_versions_are_in_the_page_of_their_user(
        self, signed_in: Client, user: User, django_assert_max_num_queries: Any
    ) -> None:
        problem = make_problem()
        draft = drafts.keep(user.pk, problem, "cpp", "int main() {}", seen=None)
        drafts.keep(make_user("eve").pk, problem, "python3", "secret plan", seen=None)

        with django_assert_max_num_queries(MOST_QUERIES):
            found = config(page(signed_in))

        assert found["draftsUrl"] == "/api/v1/problems/sums/drafts/"
        assert found["drafts"] == {"cpp": str(draft.version)}

    def test_are_nothing_for_a_stranger(self, client: Client) -> None:
        make_problem()

        found = config(page(client))

        assert (found["draftsUrl"], found["drafts"]) == (None, {})
