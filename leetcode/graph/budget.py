"""Bounds the work of one GraphQL request, as it is done: fields, queries, and the rows they find.

Limits on a query's text can't do this: aliases and fragments repeat a field without naming it
again, and what a field costs depends on the length of the list it stands in (issue 10, item 19).
"""

from collections.abc import Callable
from typing import Any

MAX_FIELDS = 200_000  # 3,000 problems with 20 fields and some tags each; about a second of one core
MAX_QUERIES = 60  # the busiest request of a known client makes 14
MAX_ROWS = 30_000  # 3,000 problems with their counts and some tags each
FIELDS_A_UNIT = 1_000  # so many fields cost as much as a query to the database
ROWS_A_UNIT = 100


class SpentError(BaseException):
    """The budget is used up. No Exception: GraphQL would take it for one field's, and go on."""


class Budget:
    """Counts what one request costs; raises SpentError where that is too much."""

    def __init__(self) -> None:
        self._fields = 0
        self._queries = 0
        self._rows = 0

    @property
    def units(self) -> int:
        """What has been used so far, at least 1: a query counts 1, as 100 rows or 1,000 fields."""
        return 1 + self._queries + self._rows // ROWS_A_UNIT + self._fields // FIELDS_A_UNIT

    def resolve(self, resolver: Callable[..., Any], source: Any, info: Any, **args: Any) -> Any:
        """GraphQL's middleware: every field goes through here, also those about the schema."""
        self._fields += 1
        if self._fields > MAX_FIELDS:
            raise SpentError
        return resolver(source, info, **args)

    def execute(
        self, execute: Callable[..., Any], sql: str, values: Any, many: bool, about: dict[str, Any]
    ) -> Any:
        """Django's wrapper of queries; rows are counted before objects are made of them."""
        self._queries += 1
        if self._queries > MAX_QUERIES:
            raise SpentError
        answer = execute(sql, values, many, about)
        self._rows += max(about["cursor"].rowcount, 0)
        if self._rows > MAX_ROWS:
            raise SpentError
        return answer
