"""Earlier submissions in LeetCode's forms: lists, one in full, the code that was sent last."""

import json
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.timesince import timesince

from leetcode import ids, results, words
from leetcode.figures import distribution, standing
from leetcode.gate import text_of
from leetcode.languages import name_of, slug_of
from runners.verdicts import Verdict
from submissions.models import Submission

PAGE = 20
NEVER_IN_LISTS = ("cases", "compile_log")
Node = dict[str, Any]
_CODES = {str(code): verdict for verdict, (code, _) in words.STATUSES.items()}


def own(user_id: int, **narrowing: Any) -> "QuerySet[Submission]":
    """A user's submissions, the newest first, without what lists never show."""
    rows = Submission.objects.submissions().filter(user_id=user_id, **narrowing)
    return rows.select_related("problem").defer(*NEVER_IN_LISTS).order_by("-created_at", "-pk")


def page(rows: "QuerySet[Submission]", offset: Any, limit: Any) -> tuple[list[Submission], bool]:
    """Some of the rows, and whether there are more."""
    start, end = bounds(offset, limit)
    found = list(rows[start : end + 1])
    return found[: end - start], len(found) > end - start


def bounds(offset: Any, limit: Any) -> tuple[int, int]:
    """Where a page begins, and where it ends."""
    start = _bounded(offset, 0, 10**9)
    return start, start + (_bounded(limit, PAGE, PAGE) or PAGE)


def filters(wanted: Mapping[str, Any]) -> Node:
    """A list's arguments as columns; what can't be is nothing's."""
    columns: Node = {}
    if slug := text_of(wanted.get("questionSlug")):
        columns["problem__slug"] = slug
    if lang := text_of(wanted.get("lang")):
        columns["language"] = {"golang": "go"}.get(lang, lang)
    if wanted.get("status") is not None:
        columns["verdict"] = _CODES.get(str(wanted["status"]), "none")
    return columns


def rest(row: Submission) -> Node:
    """A line of `submissions_dump`."""
    return {
        "id": row.number,
        "question_id": row.problem_id,
        "lang": slug_of(row.language),
        "lang_name": name_of(row.language),
        "time": _ago(row),
        "timestamp": int(row.created_at.timestamp()),
        "status": words.status(row.verdict)[0] if row.verdict else 0,
        "status_display": words.status_display(row),
        "runtime": words.runtime(row),
        "url": f"/submissions/detail/{row.number}/",
        "is_pending": "Not Pending" if row.verdict else "Pending",
        "title": row.problem.title if row.problem else "",
        "title_slug": row.problem.slug if row.problem else "",
        "memory": words.memory(row),
        "code": row.source,
        "compare_result": "",
        "has_notes": False,
    }


def listed(row: Submission) -> Node:
    """The same in GraphQL."""
    line = rest(row)
    return {
        **{key: line[key] for key in ("lang", "time", "runtime", "url", "title", "memory")},
        "id": str(row.number),
        "langName": line["lang_name"],
        "status": line["status"],
        "timestamp": str(line["timestamp"]),
        "statusDisplay": line["status_display"],
        "isPending": line["is_pending"],
        "titleSlug": line["title_slug"],
        "hasNotes": False,
    }


def one(user_id: int, number: Any) -> Submission | None:
    """A submission of the user's own, in full."""
    rows = Submission.objects.submissions().select_related("problem", "user")
    return rows.filter(user_id=user_id, number=ids.read_number(number)).first()


def detail(row: Submission) -> Node:
    """GraphQL's `submissionDetails`; the names differ from those of `/check/`."""
    found = results.submit_result(row, standing(row)) if row.verdict else {}
    shown = words.failure(row) or {"is_sample": True}
    return {
        "id": row.number,
        "runtime": row.runtime_ms,
        "runtimeDisplay": found.get("status_runtime"),
        "runtimePercentile": found.get("runtime_percentile"),
        "runtimeDistribution": lambda *_: distribution_text(row),
        "memory": words.memory_bytes(row),
        "memoryDisplay": found.get("status_memory"),
        "memoryPercentile": found.get("memory_percentile"),
        "code": row.source,
        "timestamp": int(row.created_at.timestamp()),
        "statusCode": found.get("status_code", 0),
        "statusDisplay": words.status_display(row),
        "user": {
            "username": row.user.get_username(),
            "profile": {"realName": "", "userAvatar": ""},
        },
        "lang": {"name": slug_of(row.language), "verboseName": name_of(row.language)},
        "question": _question(row),
        "notes": "",
        "topicTags": [],
        "runtimeError": found.get("full_runtime_error"),
        "compileError": found.get("full_compile_error"),
        "lastTestcase": found.get("last_testcase", ""),
        "codeOutput": found.get("code_output", ""),
        "expectedOutput": found.get("expected_output", ""),
        "totalCorrect": found.get("total_correct"),
        "totalTestcases": found.get("total_testcases"),
        "fullCodeOutput": None,
        "testDescriptions": None,
        "testBodies": None,
        "testInfo": None,
        "stdOutput": words.text(row, shown, "stdout"),
    }


def distribution_text(row: Submission) -> str:
    """How the run times of accepted submissions are spread: pairs of ms and per cent."""
    pairs = distribution(row) if row.verdict == Verdict.ACCEPTED else []
    said = {
        "lang": slug_of(row.language),
        "distribution": [[str(ms), share] for ms, share in pairs],
    }
    return json.dumps(said)


def _question(row: Submission) -> Node | None:
    if row.problem is None:
        return None
    number = str(row.problem_id)
    slug, title = row.problem.slug, row.problem.title
    return {"questionId": number, "questionFrontendId": number, "titleSlug": slug, "title": title}


def _ago(row: Submission) -> str:
    return timesince(row.created_at, timezone.now(), depth=1).replace("\xa0", " ")


def _bounded(value: Any, default: int, most: int) -> int:
    """A number of the client's, made harmless."""
    try:
        return min(max(int(value), 0), most)
    except (TypeError, ValueError, OverflowError):
        return default
