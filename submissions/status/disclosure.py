"""Which texts of a judged case its owner may see.

Samples, and cases of the user's own input, are theirs to see. A hidden case is not, with one
exception: where the problem says so (`Problem.shows_failing_case`), the first case that was not
accepted is shown, as LeetCode does. Staff see everything.
"""

from typing import Any

from runners.verdicts import Verdict
from submissions.models import Submission

Case = dict[str, Any]
ALWAYS = ("index", "verdict", "is_sample")
NEVER = ("reason", "name")  # what a validator says is for staff; names may tell what a case is for


def is_shown(row: Submission, case: Case) -> bool:
    """Whether the owner of this submission may see the texts of this case."""
    if case["is_sample"] or row.is_run:
        return True
    first = first_failure(row)
    is_first = first is not None and first["index"] == case.get("index")
    return is_first and row.problem is not None and row.problem.shows_failing_case


def first_failure(row: Submission) -> Case | None:
    """The first case that was not accepted."""
    return next((case for case in row.cases if case["verdict"] != Verdict.ACCEPTED), None)


def for_owner(row: Submission, case: Case) -> Case:
    """The case without what its owner may not see."""
    if case["is_sample"] or row.is_run:
        return {key: value for key, value in case.items() if key != "reason"}
    if is_shown(row, case):
        return {key: value for key, value in case.items() if key not in NEVER}
    return {key: case[key] for key in ALWAYS}
