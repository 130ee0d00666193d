"""Idempotency keys of runs: their own, so that none finds a submission."""

from rest_framework.test import APIClient

from problems.models import Problem
from tests.submissions.answers import code_of

BODY = {"language": "python3", "source": "print(3)"}
RUN = "/api/v1/problems/sums/runs/"
PLAY = "/api/v1/runs/"


def test_the_same_key_finds_the_same_run(client: APIClient, problem: Problem) -> None:
    del problem
    key = {"Idempotency-Key": "k" * 100}
    first = client.post(RUN, BODY, headers=key).json()
    again = client.post(RUN, BODY, headers=key).json()
    others = [
        client.post(RUN, BODY | {"input": "[1,2]\n3"}, headers=key),
        client.post(PLAY, BODY, headers=key),
    ]

    assert first["id"] == again["id"]
    assert [code_of(one) for one in others] == [(409, "idempotency_conflict")] * 2


def test_a_key_of_a_submission_finds_no_run(client: APIClient, problem: Problem) -> None:
    del problem
    key = {"Idempotency-Key": "k"}
    first = client.post("/api/v1/problems/sums/submissions/", BODY, headers=key).json()
    second = client.post(RUN, BODY, headers=key).json()

    assert first["id"] != second["id"]
