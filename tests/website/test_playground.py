"""The playground without scripts: a form that runs a program, and shows what it printed."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from submissions.models import Kind, State, Submission
from tests.factories import make_user

pytestmark = pytest.mark.django_db
PATH = "/playground/"
FORM = {"language": "python3", "source": "print(input())\r\n", "stdin": "a\r\nb\r\n"}


def finished(user: User, printed: str) -> Submission:
    row: Submission = Submission.objects.create(
        user=user,
        kind=Kind.RUN,
        language="python3",
        source="print('<hi>')",
        input="in <b>",
        state=State.RUNNING,
        leased_until="2030-01-01T00:00:00Z",
        attempt=1,
    )
    case = {"index": 0, "verdict": "accepted", "is_sample": False, "stdout": printed, "stderr": ""}
    Submission.objects.finish(row, verdict="accepted", runtime_ms=12, memory_kb=2048, cases=[case])
    return row


def test_runs_and_leads_to_the_output(signed_in: Client, user: User) -> None:
    answer = signed_in.post(PATH, FORM)

    row = Submission.objects.get(user=user)
    assert (answer.status_code, answer["Location"]) == (302, f"{PATH}?run={row.pk}")
    assert (row.kind, row.problem, row.source, row.input) == (
        Kind.RUN,
        None,
        "print(input())\n",
        "a\nb\n",
    )
    assert 'http-equiv="refresh"' in signed_in.get(answer["Location"]).content.decode()


def test_shows_the_output_as_text(signed_in: Client, user: User) -> None:
    row = finished(user, "<script>alert(1)</script>\n")

    text = signed_in.get(f"{PATH}?run={row.pk}").content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "12 ms" in text
    assert "in &lt;b&gt;" in text
    assert 'http-equiv="refresh"' not in text


@pytest.mark.parametrize("is_staff", [False, True])
def test_shows_no_run_of_others(client: Client, user: User, is_staff: bool) -> None:
    row = finished(user, "secret output")
    client.force_login(make_user("eve", is_staff=is_staff))

    answer = client.get(f"{PATH}?run={row.pk}")

    assert answer.status_code == 200
    assert "secret output" not in answer.content.decode()


def test_asks_strangers_to_sign_in(client: Client) -> None:
    text = client.get(PATH).content.decode()
    answer = client.post(PATH, FORM)

    assert "?next=/playground/" in text
    assert answer["Location"].endswith("?next=/playground/")
    assert not Submission.objects.exists()


def test_is_refused_with_the_reason_and_keeps_what_was_typed(signed_in: Client) -> None:
    answer = signed_in.post(PATH, {**FORM, "language": "nonsense"})

    text = answer.content.decode()
    assert answer.status_code == 400
    assert "There is no language" in text
    assert "print(input())" in text
    assert "a\nb\n</textarea>" in text


@pytest.mark.parametrize("run", ["nonsense", "00000000-0000-0000-0000-000000000000"])
def test_of_a_run_that_is_not_there_is_empty(signed_in: Client, run: str) -> None:
    assert signed_in.get(PATH, {"run": run}).status_code == 200
