"""The rows of this room, and every change of a row. Nothing here talks to Redis, workers or HTTP.

`submission` has the columns, `transitions` the changes of state, `ordering` and `claiming` whose
turn it is, `statistics` the counts that are kept beside the rows.
"""

from submissions.models.drafts import Draft
from submissions.models.judgement import Judgement
from submissions.models.shares import Share
from submissions.models.states import VERDICTS, Kind, State
from submissions.models.statistics import Bucket, ResultCount, Tally
from submissions.models.submission import Submission
from submissions.models.transitions import SubmissionQuerySet
from submissions.models.worker import Worker

__all__ = [
    "VERDICTS",
    "Bucket",
    "Draft",
    "Judgement",
    "Kind",
    "ResultCount",
    "Share",
    "State",
    "Submission",
    "SubmissionQuerySet",
    "Tally",
    "Worker",
]
