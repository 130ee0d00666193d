"""Whose turn it is: the SQL behind a submission's place in the queue, and behind taking the next.

Start-time fair queueing over users, in milliseconds of slot time. Each user has an account
(shares.py), which is charged for every attempt: an estimate when the attempt begins, what it really
used when it ends. Runs and submissions in all languages are charged to the same account. The clock
of the queue is the furthest turn that has begun. An account that nothing waits for follows the
clock, so that being idle gives no credit.

A user, a language and a class make a flow. Only the first waiting row of a flow, its head, has a
rank in `turn`; the others have BEHIND. So an account that moves costs no work for each row that
waits: a claim takes the row with the least rank and ranks the next row of its flow.

    rank = turn of the account + head start of the class + AGEING x (when the user began to wait)

- The class is a head start in slot time: runs go before submissions until their user is
  SUBMISSION_MS ahead of the other.
- Because of the last term a row's rank falls behind that of every newcomer. With a debt D (how far
  the account is ahead of the clock, at most MAX_DEBT_MS) and a head start H of its class,
  nothing that comes later than (D + H + LAG_MS) / AGEING goes before it. From then on it waits for
  rows that had a better rank before, at most one for each flow.
- If one user alone has everything that runs, the other users' rows go first. One slot is shared by
  slot time; of several slots, one user has at most all but one while others wait.
- Rejudgings are nobody's debt. They have one flow for each language, behind all live rows.
- A row whose test data can't be read is PARKED until `queued_at`: nobody takes it, others go first.
  Then it stands at the end of its flow.

All clocks are the database's: hosts may disagree about the time.
"""

from enum import IntEnum

BEHIND = 2**62  # the turn of rows that are not the first of their flow
PARKED = BEHIND + 1  # of rows that nobody takes before `queued_at`: what they need was away
AGEING = 250  # ms of rank for each second that a user waits
SUBMISSION_MS = 5_000
REJUDGE_MS = 15_000
LAG_MS = SUBMISSION_MS  # how far an account that waits may be behind the clock
MAX_HEADS = 64  # rows of one user that are moved at once; there is one for each language and class
MAX_DEBT_MS = 600_000  # how far an account may be ahead of the clock


class Priority(IntEnum):
    """Classes of work, the most urgent first."""

    RUN = 0
    PRACTICE = 2
    REJUDGE = 3


REJUDGE_CLASS = Priority.REJUDGE.value
CLOCK = "(SELECT COALESCE(max(began), 0) FROM submissions_share)"


def rank(turn: str, since: str, priority: str) -> str:
    """SQL: the rank of a row of this class, of an account with this turn that waits since then."""
    return f"""({turn} + CASE {priority} WHEN {Priority.RUN.value} THEN 0
        WHEN {REJUDGE_CLASS} THEN {REJUDGE_MS} ELSE {SUBMISSION_MS} END
        + (extract(epoch FROM {since}) * {AGEING})::bigint)"""


def heads_of(user: str) -> str:
    """SQL: the first waiting rows of a user that have a rank, with their flows.

    The inner limit makes PostgreSQL take the index of flows, whatever its statistics say. With
    conditions on the flow beside it, it may read other users' rows.
    """
    return f"""(SELECT id, turn, language, priority FROM submissions_submission
          WHERE state = 'queued' AND user_id = {user} AND turn < {BEHIND}
          ORDER BY user_id, turn LIMIT {MAX_HEADS})"""


# Before a row is inserted: locks the user's account until the end of the transaction. If nothing of
# theirs waits, they begin to wait now, at the clock or later: debts are forgiven by waiting.
JOIN = f"""
INSERT INTO submissions_share AS mine (user_id, turn, began, since)
VALUES (%(user)s, {CLOCK}, 0, statement_timestamp())
    ON CONFLICT (user_id) DO UPDATE
   SET turn = GREATEST(EXCLUDED.turn, mine.turn
              - (extract(epoch FROM EXCLUDED.since - mine.since) * {AGEING})::bigint),
       since = EXCLUDED.since
 WHERE (SELECT min(head.turn) FROM {heads_of("%(user)s")} AS head
         WHERE head.priority < {REJUDGE_CLASS}) IS NULL
"""

# The turn of a row of this user, language and class that is inserted.
TURN = f"""
CASE WHEN (
     SELECT min(head.turn) FROM {heads_of("%s")} AS head
      WHERE head.language = %s AND head.priority = %s) IS NOT NULL
     THEN {BEHIND}
     ELSE (SELECT {rank("turn", "since", "%s::int")} FROM submissions_share WHERE user_id = %s) END
"""


def turn_values(user_id: int, language: str, priority: int) -> list[object]:
    """The values of TURN, in order."""
    return [user_id, language, priority, priority, user_id]


# The first rows of each language and class, in the order of CLAIM. `usual_ms`: what attempts of
# this user took recently, NULL if unknown.
IN_LINE = """
SELECT first.*, share.usual_ms
  FROM unnest(%(languages)s::text[]) AS one(language)
 CROSS JOIN unnest(%(priorities)s::int[]) AS class(priority)
 CROSS JOIN LATERAL (
       SELECT id, user_id, kind, language, state, priority, turn, queued_at, cases_done,
              cases_total, attempt, verdict, runtime_ms, memory_kb, score, max_score
         FROM submissions_submission
        WHERE state = 'queued' AND language = one.language AND priority = class.priority
        ORDER BY language, priority, turn, queued_at LIMIT %(limit)s) AS first
  LEFT JOIN submissions_share AS share ON share.user_id = first.user_id
 ORDER BY first.turn, first.priority, first.queued_at LIMIT %(limit)s
"""

# What runs: for how long, and what recent attempts of its user took, in ms.
RUNNING = """
SELECT (extract(epoch FROM statement_timestamp() - sub.started_at) * 1000)::bigint, share.usual_ms
  FROM submissions_submission AS sub
  LEFT JOIN submissions_share AS share ON share.user_id = sub.user_id
 WHERE sub.state = 'running' AND sub.started_at IS NOT NULL
"""

# How many rows of each language can be taken, live ones and rejudgings, counted no further than
# `most` and `rejudges`: the cost does not grow with the queue. The order makes PostgreSQL take the
# index.
COUNT = f"""
SELECT one.language,
       (SELECT count(*) FROM (
               SELECT 1 FROM submissions_submission
                WHERE state = 'queued' AND language = one.language AND priority < %(rejudge)s
                  AND turn < {PARKED}
                ORDER BY language, priority, turn LIMIT %(most)s) AS live),
       (SELECT count(*) FROM (
               SELECT 1 FROM submissions_submission
                WHERE state = 'queued' AND language = one.language AND priority = %(rejudge)s
                  AND turn < {PARKED}
                ORDER BY language, priority, turn LIMIT %(rejudges)s) AS again)
  FROM unnest(%(languages)s::text[]) AS one(language)
"""

# How many live rows wait in all languages together, as far as the queue's bound.
COUNT_LIVE = """
SELECT count(*) FROM (
       SELECT 1
         FROM unnest(%(languages)s::text[]) AS one(language)
        CROSS JOIN LATERAL (
              SELECT 1 FROM submissions_submission
               WHERE state = 'queued' AND language = one.language AND priority < %(rejudge)s
               ORDER BY language, priority, turn LIMIT %(most)s) AS live
        LIMIT %(most)s) AS waiting
"""

# What waits, and for how long the oldest of it has, in seconds: a walk along the queue.
QUEUED = """
SELECT language, priority, count(*), GREATEST(
       extract(epoch FROM statement_timestamp() - min(queued_at)), 0)
  FROM submissions_submission WHERE state = 'queued' GROUP BY language, priority
"""

# Finished rows join the flows of rejudgings: each user's first, then each user's second. Their
# result stays until there is a new one. Rows are locked in the order of their ids, so that two
# requests at once never wait for each other.
REJUDGE = f"""
WITH chosen AS MATERIALIZED (
    SELECT id, user_id, language, created_at FROM submissions_submission
     WHERE id = ANY(%(ids)s) AND state = 'done' ORDER BY id FOR UPDATE
), counted AS (
    SELECT *, row_number() OVER (PARTITION BY user_id ORDER BY created_at, id) AS nth FROM chosen
), placed AS (
    SELECT id, row_number() OVER (PARTITION BY language ORDER BY nth, created_at, id) AS place
      FROM counted
)
UPDATE submissions_submission AS sub
   SET state = 'queued', priority = {REJUDGE_CLASS}, crashes = 0, outages = 0, started_at = NULL,
       queued_at = statement_timestamp() + placed.place * interval '1 microsecond',
       turn = CASE WHEN placed.place > 1 OR (
                   SELECT turn FROM submissions_submission AS head
                    WHERE head.state = 'queued' AND head.priority = {REJUDGE_CLASS}
                      AND head.language = sub.language AND head.turn < {BEHIND}
                    ORDER BY language, priority, turn LIMIT 1) IS NOT NULL
              THEN {BEHIND}
              ELSE {rank(CLOCK, "statement_timestamp()", str(REJUDGE_CLASS))} END
  FROM placed
 WHERE sub.id = placed.id
RETURNING sub.id, sub.language
"""
