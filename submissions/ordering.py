"""Whose turn it is: the SQL behind a submission's place in the queue, and behind taking the next.

A waiting row is ordered by its class (`priority`), then by its fair turn, then by its age. Turns
are start-time fair queueing: a user's next row gets a turn one after their last unfinished one, but
never less than the turn that is being served now. So a flood by one user fills turns to come, and
whoever submits next is served in the round that runs: first come, first served, user by user.

That no class starves, every AGED_EVERY-th claim goes to the row that has waited longest among the
first ones of each class, if it has waited for longer than PATIENCE_S.

All clocks are the database's: hosts may disagree about the time.
"""

from enum import IntEnum

from runners import languages

AGED_EVERY = 8
PATIENCE_S = 30
NEAR = 8  # first rows looked at for each language and class: as many claims may race unhindered


class Priority(IntEnum):
    """Classes of work, the most urgent first."""

    RUN = 0
    CONTEST = 1
    PRACTICE = 2
    REJUDGE = 3


# What is served now, for a row of this class and language: 1. the furthest turn that runs in its
# language; 2. else the first that waits there, or the furthest that runs in its class, whichever
# is less; 3. else the first that waits in its class. PostgreSQL stops at the first of them that
# there is; each is a look at one end of an index. `turn_values` fills it.
TURN = """
GREATEST(
    COALESCE(
        (SELECT max(turn) FROM submissions_submission
          WHERE state = 'running' AND language = %s AND priority = %s),
        LEAST(
            (SELECT turn FROM submissions_submission
              WHERE state = 'queued' AND language = %s AND priority = %s
              ORDER BY language, priority, turn LIMIT 1),
            (SELECT max(turn) FROM submissions_submission
              WHERE state = 'running' AND priority = %s)),
        (SELECT min(first.turn)
           FROM unnest(%s::text[]) AS one(language)
          CROSS JOIN LATERAL (
                SELECT turn FROM submissions_submission
                 WHERE state = 'queued' AND language = one.language AND priority = %s
                 ORDER BY language, priority, turn LIMIT 1) AS first),
        0),
    COALESCE(
        (SELECT max(turn) + 1 FROM submissions_submission
          WHERE state <> 'done' AND user_id = %s AND priority = %s),
        0))
"""


def turn_values(user_id: int, language: str, priority: int) -> list[object]:
    """The values of TURN, in order."""
    here: list[object] = [language, priority]
    return [*here, *here, priority, list(languages.LANGUAGES), priority, user_id, priority]


# One statement. `near` only looks; `best` locks a single row and passes by those that another claim
# has locked. The state is compared in a way that no index of waiting rows knows: `best` finds its
# rows by their keys, whatever PostgreSQL believes about how many there are.
CLAIM = """
WITH near AS MATERIALIZED (
    SELECT first.id
      FROM unnest(%(languages)s::text[]) AS one(language)
     CROSS JOIN unnest(%(priorities)s::int[]) AS class(priority)
     CROSS JOIN LATERAL (
           SELECT id FROM submissions_submission
            WHERE state = 'queued' AND language = one.language AND priority = class.priority
            ORDER BY language, priority, turn, queued_at LIMIT %(near)s) AS first
), best AS (
    SELECT id FROM submissions_submission
     WHERE id = ANY(ARRAY(SELECT id FROM near)) AND state || '' = 'queued'
     ORDER BY CASE WHEN %(is_aged)s AND queued_at < statement_timestamp() - %(patience)s
                   THEN queued_at END,
              priority, turn, language <> %(favourite)s, queued_at
     LIMIT 1 FOR UPDATE SKIP LOCKED
)
UPDATE submissions_submission AS sub
   SET state = 'running', attempt = sub.attempt + 1, worker = %(worker)s,
       started_at = statement_timestamp(), leased_until = statement_timestamp() + %(lease)s
  FROM best
 WHERE sub.id = best.id
RETURNING sub.*
"""

# The first rows of each language and class, put together in the order of CLAIM.
IN_LINE = """
SELECT first.*
  FROM unnest(%(languages)s::text[]) AS one(language)
 CROSS JOIN unnest(%(priorities)s::int[]) AS class(priority)
 CROSS JOIN LATERAL (
       SELECT id, user_id, kind, state, priority, turn, queued_at, cases_done, cases_total,
              attempt, verdict, runtime_ms, memory_kb, score, max_score
         FROM submissions_submission
        WHERE state = 'queued' AND language = one.language AND priority = class.priority
        ORDER BY language, priority, turn, queued_at LIMIT %(limit)s) AS first
 ORDER BY first.priority, first.turn, first.queued_at LIMIT %(limit)s
"""

# How many rows of each language wait, live ones and rejudgings, counted no further than `most` and
# `rejudges`: the cost does not grow with the queue. The order makes PostgreSQL take the index.
COUNT = """
SELECT one.language,
       (SELECT count(*) FROM (
               SELECT 1 FROM submissions_submission
                WHERE state = 'queued' AND language = one.language AND priority < %(rejudge)s
                ORDER BY language, priority, turn LIMIT %(most)s) AS live),
       (SELECT count(*) FROM (
               SELECT 1 FROM submissions_submission
                WHERE state = 'queued' AND language = one.language AND priority = %(rejudge)s
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
SELECT language, priority, count(*), extract(epoch FROM statement_timestamp() - min(queued_at))
  FROM submissions_submission WHERE state = 'queued' GROUP BY language, priority
"""

# Finished rows go behind what waits in their class: behind the user's own rejudgings that are on
# their way, then one turn for each row. Their result stays until there is a new one. Rows are
# locked in the order of their ids, so that two requests never wait for each other. Turns are
# worked out before the first row is written: a look at the index would pass by all rows written.
REJUDGE = """
WITH chosen AS MATERIALIZED (
    SELECT id, user_id, created_at FROM submissions_submission
     WHERE id = ANY(%(ids)s) AND state = 'done' ORDER BY id FOR UPDATE
), served AS (
    SELECT COALESCE(
        (SELECT max(turn) FROM submissions_submission
          WHERE state = 'running' AND priority = %(priority)s),
        (SELECT min(turn) FROM submissions_submission
          WHERE state = 'queued' AND priority = %(priority)s), 0) AS turn
), next AS MATERIALIZED (
    SELECT one.user_id,
           GREATEST(served.turn, COALESCE(
               (SELECT max(turn) + 1 FROM submissions_submission
                 WHERE state <> 'done' AND user_id = one.user_id AND priority = %(priority)s),
               0)) AS turn
      FROM (SELECT DISTINCT user_id FROM chosen) AS one, served
), placed AS (
    SELECT id, next.turn - 1
               + row_number() OVER (PARTITION BY user_id ORDER BY created_at, id) AS turn
      FROM chosen JOIN next USING (user_id)
)
UPDATE submissions_submission AS sub
   SET state = 'queued', priority = %(priority)s, turn = placed.turn, crashes = 0,
       queued_at = statement_timestamp(), started_at = NULL
  FROM placed
 WHERE sub.id = placed.id
RETURNING sub.id, sub.language
"""
