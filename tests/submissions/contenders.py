"""Users who contend for slots: what they post, what starts, and thousands of them at once."""

from collections.abc import Callable

from django.contrib.auth.models import User

from submissions.judging import attempts
from submissions.models import Submission
from tests.submissions.queue_clock import Judge

Post = Callable[..., Submission]
FILL = """
INSERT INTO submissions_submission (id, user_id, problem_id, language, source, state, verdict,
    attempt, crashes, worker, data_version, created_at, turn, cases_done, cases_total, compile_log,
    cases)
SELECT gen_random_uuid(), auth_user.id, %s, 'python3', '', 'queued', '', 0, 0, '', '', now(), %s,
       0, 0, '', '[]'
  FROM auth_user, generate_series(1, %s) AS n
 WHERE (auth_user.id = %s) = %s
"""
USERS = """
INSERT INTO auth_user (username, password, is_superuser, is_staff, is_active, first_name, last_name,
    email, date_joined)
SELECT 'many' || n, '', false, false, true, '', '', '', now() FROM generate_series(1, 5000) AS n
"""
SHARES = """
INSERT INTO submissions_share (user_id, turn, began, since)
SELECT id, id, id, now() FROM auth_user WHERE username LIKE 'many%'
"""
READ = """
SELECT sum(pg_stat_get_xact_tuples_returned(one.oid))
  FROM (SELECT oid FROM pg_class WHERE relname IN ('submissions_submission', 'submissions_share')
         UNION ALL
        SELECT indexrelid FROM pg_index WHERE indrelid IN (
               'submissions_submission'::regclass, 'submissions_share'::regclass)) AS one
"""


def take() -> Submission:
    row = attempts.take(["python3", "c", "java"], worker="w")
    assert row is not None
    return row


def owners(judge: Judge) -> list[int]:
    return [row.user_id for _, row in judge.begun]


def used_s(judge: Judge, user: User) -> float:
    return sum(judge.cost_s(row) for _, row in judge.begun if row.user_id == user.pk)


def late_turn(row: Submission) -> int:
    return Submission.objects.get(pk=row.pk).turn
