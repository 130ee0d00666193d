"""Reasons for refusing an order, each with a stable code, a sentence, and data for clients.

The reasons know no HTTP: `http_codes` says which status each code has at the edge.
"""


class SubmissionRejectedError(Exception):
    """An order that is refused.

    `field` names what is wrong in it, if anything is; `retry_after_s` says in how many seconds the
    same order may be accepted, 0 if waiting does not help.
    """

    code = "rejected"

    def __init__(self, detail: str, *, field: str = "", retry_after_s: int = 0) -> None:
        super().__init__(detail)
        self.field = field
        self.retry_after_s = retry_after_s


class UnknownLanguageError(SubmissionRejectedError):
    code = "unknown_language"


class SourceTooLargeError(SubmissionRejectedError):
    code = "source_too_large"


class BadSourceError(SubmissionRejectedError):
    code = "bad_source"


class NotJudgeableError(SubmissionRejectedError):
    code = "not_judgeable"


class InputTooLargeError(SubmissionRejectedError):
    code = "input_too_large"


class InvalidInputError(SubmissionRejectedError):
    code = "invalid_input"


class IdempotencyConflictError(SubmissionRejectedError):
    code = "idempotency_conflict"


class DraftConflictError(SubmissionRejectedError):
    """The draft that is stored is not the version that the client has seen."""

    code = "draft_conflict"


class QueueFullError(SubmissionRejectedError):
    code = "queue_full"


class TooFastError(SubmissionRejectedError):
    """The user's own rate."""

    code = "too_many_requests"


class AddressTooFastError(SubmissionRejectedError):
    """The rate that the new accounts of one network address share."""

    code = "too_many_from_address"


class ReadTooMuchError(SubmissionRejectedError):
    """What one client may read in a minute."""

    code = "too_much_reading"


class TooManyToRejudgeError(SubmissionRejectedError):
    code = "too_many_to_rejudge"
