"""Examples of the OpenAPI document: what each operation is sent, and what it answers.

By operation id. A test holds them against the schemas.
"""

from typing import Any

TOKEN = {"token": "9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b"}
ID = "0198a6b2-5c1e-4d6b-9a57-2f6f3c1d8e10"
SOURCE = "a, b = map(int, input().split())\nprint(a + b)\n"
QUEUED: dict[str, Any] = {
    "id": ID,
    "state": "queued",
    "phase": None,
    "cases_done": 0,
    "cases_total": 0,
    "verdict": None,
    "runtime_ms": None,
    "memory_kb": None,
    "score": None,
    "max_score": None,
    "poll_after_ms": 250,
    "position": 1,
    "estimated_wait_ms": 200,
}
DONE = QUEUED | {
    "state": "done",
    "cases_done": 3,
    "cases_total": 3,
    "verdict": "accepted",
    "runtime_ms": 12,
    "memory_kb": 9216,
    "poll_after_ms": 0,
    "position": None,
    "estimated_wait_ms": None,
}
CANCELLED = DONE | {"verdict": "cancelled", "cases_done": 0, "runtime_ms": None, "memory_kb": None}
SAMPLE = {
    "index": 0,
    "verdict": "accepted",
    "is_sample": True,
    "name": "sample/1",
    "runtime_ms": 12,
    "memory_kb": 9216,
    "input": "1 2\n",
    "expected": "3\n",
    "output": "3\n",
    "stdout": "3\n",
    "stderr": "",
    "exit_code": 0,
    "signal": None,
}
CODE = {"language": "python3", "source": SOURCE}
DRAFT = CODE | {
    "version": "6f1e7a52-0c54-4f0e-8a34-0c1d2f1f9b1a",
    "updated_at": "2026-11-24T20:00:00Z",
}
RESULT = DONE | {
    "problem": "sums",
    **CODE,
    "created_at": "2026-11-24T20:00:00Z",
    "finished_at": "2026-11-24T20:00:01Z",
    "compile_output": "",
    "cases": [SAMPLE],
}
LISTED = {
    "id": ID,
    "problem": "sums",
    "language": "python3",
    "state": "done",
    "verdict": "accepted",
    "runtime_ms": 12,
    "memory_kb": 9216,
    "created_at": "2026-11-24T20:00:00Z",
}
PROBLEM = {
    "slug": "sums",
    "title": "Sums",
    "difficulty": "easy",
    "tags": ["maths"],
    "is_public": True,
    "submitted": 40,
    "accepted": 30,
    "acceptance_rate": 75.0,
}
PROBLEM_PAGE = PROBLEM | {
    "statement_html": "<p>Add two numbers.</p>",
    "statement": "Add two numbers.",
    "statement_format": "markdown",
    "samples": [{"name": "sample/1", "input": "1 2\n", "output": "3\n", "description": ""}],
    "is_interactive": False,
    "is_scoring": False,
    "interactions": [],
    "limits": {"time_ms": 1000, "memory_mb": 256, "output_kb": 8192},
    "judgeable": True,
    "signature": None,
    "starter_code": {},
    "author": "",
    "source": "",
    "license": "cc0",
}
WORKER = {
    "name": "worker@judge-1",
    "host": "judge-1",
    "slots": 2,
    "languages": {"python3": {"version": "Python 3.11.2", "image": "sha256:4f53cda1"}},
    "build": "d375bf1",
    "load": 0.4,
    "status": "ok",
    "reason": "",
    "started_at": "2026-11-24T19:00:00Z",
    "seen_at": "2026-11-24T20:00:00Z",
    "judging": [
        {"id": ID, "problem": "sums", "language": "python3", "since": "2026-11-24T20:00:00Z"}
    ],
}
LANGUAGE = {
    "slug": "python3",
    "name": "Python 3",
    "version": "Python 3.11.2",
    "extension": ".py",
}

# Of parameters: the requests on the page of the API have these values.
VALUES: dict[str, Any] = {
    "slug": "sums",
    "submission_id": ID,
    "language_slug": "python3",
    "wait": 20,
    "until": "done",
}
REQUESTS: dict[str, Any] = {
    "auth_password": {"current_password": "correct-horse-9", "new_password": "battery-staple-8"},
    "auth_token_create": {"username": "ada", "password": "correct-horse-9"},
    "problems_drafts_update": {"source": SOURCE, "version": None},
    "problems_runs_create": CODE | {"input": "20 22\n"},
    "problems_submissions_create": CODE,
    "runs_create": CODE | {"stdin": "20 22\n"},
    "submissions_rejudge_many": {"problem": "sums", "verdict": "wrong_answer"},
    "users_create": {
        "username": "ada",
        "password": "correct-horse-9",
        "email": "ada@example.org",
    },
}


def _created(folder: str) -> dict[str, Any]:
    return QUEUED | {"status_url": f"/api/v1/{folder}/{ID}/status/"}


ANSWERS: dict[str, Any] = {
    "auth_password": TOKEN,
    "auth_token_create": TOKEN,
    "auth_token_rotate": TOKEN,
    "languages_list": [LANGUAGE],
    "problems_drafts_retrieve": DRAFT,
    "problems_drafts_update": DRAFT,
    "problems_list": {
        "count": 1,
        "next": None,
        "previous": None,
        "results": [PROBLEM | {"status": "solved"}],
    },
    "problems_retrieve": PROBLEM_PAGE,
    "problems_runs_create": _created("runs"),
    "problems_submissions_create": _created("submissions"),
    "runs_cancel_create": CANCELLED,
    "runs_create": _created("runs"),
    "runs_retrieve": RESULT | {"input": None},
    "runs_status_retrieve": DONE,
    "submissions_cancel_create": CANCELLED,
    "submissions_list": {"next": None, "previous": None, "results": [LISTED]},
    "submissions_rejudge_create": QUEUED | {"verdict": "wrong_answer"},
    "submissions_rejudge_many": {"count": 12},
    "submissions_retrieve": RESULT
    | {
        "runtime_percentile": 93.5,
        "memory_percentile": 60.0,
        "runtime_distribution": [{"from_ms": 11, "count": 4}, {"from_ms": 12, "count": 26}],
        "data_version": "3b1f0a6c",
        "history": [],
    },
    "submissions_status_retrieve": DONE,
    "users_create": {"username": "ada"} | TOKEN,
    "users_me": {"username": "ada", "is_staff": False},
    "workers_list": [WORKER],
}
