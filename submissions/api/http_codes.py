"""The HTTP status of each reason for which the domain refuses an order: one table for all edges."""

from submissions.intake.rejections import SubmissionRejectedError

STATUSES = {
    "unknown_language": 400,
    "bad_source": 400,
    "invalid_input": 400,
    "not_judgeable": 409,
    "idempotency_conflict": 409,
    "draft_conflict": 409,
    "too_many_to_rejudge": 409,
    "source_too_large": 413,
    "input_too_large": 413,
    "too_many_requests": 429,
    "too_many_from_address": 429,
    "too_much_reading": 429,
    "queue_full": 503,
}


def status_of(rejected: SubmissionRejectedError) -> int:
    """The HTTP status, 4xx or 503."""
    return STATUSES[rejected.code]
