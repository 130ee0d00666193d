"""Looking at what the API answered, and at what it cost."""

import json
from typing import Any

from django.test.utils import CaptureQueriesContext


def statements(queries: CaptureQueriesContext) -> list[str]:
    """Queries without what opens and ends transactions."""
    found = [query["sql"] for query in queries.captured_queries]
    return [sql for sql in found if not sql.startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]


def code_of(answer: Any) -> tuple[int, str]:
    body = json.loads(answer.content)
    assert isinstance(body["detail"], str)
    assert body["detail"]
    return answer.status_code, body["code"]
