"""Claims the next row and charges for it: the SQL of claims and of the ends of attempts.

See ordering.py for the order. Every statement looks at ends of indexes, whatever waits.
"""

from submissions.models.ordering import (
    BEHIND,
    CLOCK,
    LAG_MS,
    MAX_DEBT_MS,
    MAX_HEADS,
    PARKED,
    REJUDGE_CLASS,
    heads_of,
    rank,
)

NEAR = 8  # first rows looked at for each language and class: as many claims may race unhindered
FIRST_MS = 1_000  # what a user's first attempt is charged before it ends
TIE_MS = 100  # what the language that woke the worker is worth: fewer wake-ups are traded
REPAIRED = 100  # rows looked at for each language and class


def _ms(interval: str) -> str:
    return f"GREATEST((extract(epoch FROM {interval}) * 1000)::bigint, 0)"


# Rows of one user that have a rank, and are not held by another transaction.
_HEADS = f"""
SELECT id FROM submissions_submission
 WHERE state = 'queued' AND user_id = {{user}} AND turn < {BEHIND}
   AND priority + 0 < {REJUDGE_CLASS}
 ORDER BY user_id, turn LIMIT {MAX_HEADS} FOR UPDATE SKIP LOCKED
"""

# The next row of the flow of `one`, if that has no head but `one` itself. Flows of live rows belong
# to users, those of rejudgings do not.
_FOLLOWER = f"""
SELECT id FROM (
    SELECT id, user_id, turn, language, priority FROM submissions_submission
     WHERE state = 'queued' AND one.priority < {REJUDGE_CLASS} AND id <> one.id
       AND (user_id, turn, language, priority, queued_at)
           > (one.user_id, {BEHIND}, one.language, one.priority, '-infinity')
       AND (SELECT min(head.turn) FROM {heads_of("one.user_id")} AS head
             WHERE head.id <> one.id AND head.language = one.language
               AND head.priority = one.priority) IS NULL
     ORDER BY user_id, turn, language, priority, queued_at LIMIT 1 FOR UPDATE SKIP LOCKED) AS next
 WHERE user_id = one.user_id AND turn = {BEHIND} AND language = one.language
   AND priority = one.priority
"""
_NEXT_REJUDGE = f"""
SELECT id FROM submissions_submission
 WHERE state = 'queued' AND one.priority = {REJUDGE_CLASS} AND priority = {REJUDGE_CLASS}
   AND turn = {BEHIND} AND language = one.language AND id <> one.id
   AND (SELECT turn FROM submissions_submission AS head
         WHERE head.state = 'queued' AND head.priority = {REJUDGE_CLASS} AND head.turn < {BEHIND}
           AND head.language = one.language AND head.id <> one.id
         ORDER BY head.language, head.priority, head.turn LIMIT 1) IS NULL
 ORDER BY language, priority, turn, queued_at LIMIT 1 FOR UPDATE SKIP LOCKED
"""

_CLAIMANT = f"(SELECT user_id FROM best WHERE priority < {REJUDGE_CLASS})"

# One statement. `near` only looks; `best` locks a single row and passes by those that another claim
# has locked. The state is compared in a way that no index of waiting rows knows: `best` finds its
# rows by their keys, whatever PostgreSQL believes about how many there are. A claim waits for no
# account: if another transaction holds it, the whole cost is charged when the attempt ends.
CLAIM = f"""
WITH near AS MATERIALIZED (
    SELECT first.*
      FROM unnest(%(languages)s::text[]) AS one(language)
     CROSS JOIN unnest(%(priorities)s::int[]) AS class(priority)
     CROSS JOIN LATERAL (
           SELECT id, user_id, priority, turn FROM submissions_submission
            WHERE state = 'queued' AND language = one.language AND priority = class.priority
              AND turn < {PARKED}
            ORDER BY language, priority, turn, queued_at LIMIT %(near)s) AS first
), clock AS MATERIALIZED (
    SELECT {CLOCK} AS turn
), busy AS MATERIALIZED (
    SELECT user_id, bool_or(language = ANY(%(languages)s)) AS is_here,
           sum(GREATEST({_ms("statement_timestamp() - started_at")} - charged_ms, 0))::bigint
           AS overrun
      FROM submissions_submission
     WHERE state = 'running' AND priority < {REJUDGE_CLASS} GROUP BY user_id
), alone AS MATERIALIZED (
    SELECT min(user_id) AS user_id FROM busy WHERE is_here HAVING count(*) = 1
), others AS MATERIALIZED (
    SELECT min(near.turn + COALESCE(busy.overrun, 0)) AS turn
      FROM near JOIN alone ON near.user_id <> alone.user_id
      LEFT JOIN busy ON busy.user_id = near.user_id
     WHERE near.priority < {REJUDGE_CLASS}
), best AS (
    SELECT id, user_id, language, priority FROM submissions_submission AS sub
     WHERE id = ANY(ARRAY(SELECT id FROM near)) AND state || '' = 'queued'
     ORDER BY CASE WHEN priority = {REJUDGE_CLASS} THEN turn ELSE GREATEST(
                       turn + COALESCE(
                           (SELECT overrun FROM busy WHERE busy.user_id = sub.user_id), 0),
                       (SELECT others.turn + {TIE_MS} + 1 FROM others, alone
                         WHERE alone.user_id = sub.user_id)) END
              - CASE WHEN language = %(favourite)s THEN {TIE_MS} ELSE 0 END,
              priority, queued_at
     LIMIT 1 FOR UPDATE SKIP LOCKED
), account AS (
    SELECT share.user_id, GREATEST(share.turn, clock.turn - {LAG_MS}) AS turn,
           COALESCE(share.usual_ms, {FIRST_MS}) AS cost
      FROM submissions_share AS share, clock
     WHERE share.user_id = {_CLAIMANT}
       FOR UPDATE OF share SKIP LOCKED
), charged AS (
    UPDATE submissions_share AS share
       SET turn = account.turn + account.cost, began = GREATEST(share.began, account.turn),
           since = statement_timestamp()
      FROM account WHERE share.user_id = account.user_id
    RETURNING share.turn, account.cost
), ranked AS (
    UPDATE submissions_submission AS sub
       SET turn = {rank("now.turn", "statement_timestamp()", "sub.priority")}
      FROM (SELECT COALESCE((SELECT turn FROM charged),
                            (SELECT turn FROM submissions_share WHERE user_id = {_CLAIMANT}),
                            clock.turn) AS turn FROM clock) AS now
     WHERE sub.id <> (SELECT id FROM best) AND sub.id = ANY(
           ARRAY({_HEADS.format(user=_CLAIMANT)})
           || ARRAY(SELECT next.id FROM best AS one CROSS JOIN LATERAL ({_FOLLOWER}) AS next)
           || ARRAY(SELECT next.id FROM best AS one CROSS JOIN LATERAL ({_NEXT_REJUDGE}) AS next))
)
UPDATE submissions_submission AS sub
   SET state = 'running', attempt = sub.attempt + 1, worker = %(worker)s,
       turn = CASE WHEN sub.turn < {BEHIND} THEN sub.turn ELSE 0 END,
       charged_ms = COALESCE((SELECT cost FROM charged), 0),
       started_at = statement_timestamp(), leased_until = statement_timestamp() + %(lease)s
  FROM best
 WHERE sub.id = best.id
RETURNING sub.*
"""

# Attempts that have ended: their users' accounts get what was used instead of what was estimated,
# and rows of theirs that have a rank move. Accounts are locked in the order of the users.
SETTLE = f"""
WITH used AS MATERIALIZED (
    SELECT user_id, sum(ms + %(extra_ms)s - charged_ms)::bigint AS owed, avg(ms)::int AS ms
      FROM (SELECT user_id, charged_ms, {_ms("statement_timestamp() - started_at")} AS ms
              FROM submissions_submission
             WHERE id = ANY(%(ids)s) AND started_at IS NOT NULL AND priority < {REJUDGE_CLASS}
           ) AS one
     GROUP BY user_id
), locked AS MATERIALIZED (
    SELECT user_id FROM submissions_share
     WHERE user_id IN (SELECT user_id FROM used) ORDER BY user_id FOR UPDATE
), settled AS (
    UPDATE submissions_share AS share
       SET turn = GREATEST(LEAST(share.turn + used.owed, {CLOCK} + {MAX_DEBT_MS}), 0),
           usual_ms = COALESCE((3 * share.usual_ms + used.ms) / 4, used.ms)
      FROM used JOIN locked USING (user_id)
     WHERE share.user_id = used.user_id
    RETURNING share.user_id, share.turn, share.since
)
UPDATE submissions_submission AS sub
   SET turn = {rank("settled.turn", "settled.since", "sub.priority")}
  FROM settled CROSS JOIN LATERAL ({_HEADS.format(user="settled.user_id")}) AS head
 WHERE sub.id = head.id
"""

# Rows that have left the queue without being claimed: the next rows of their flows get a rank.
PROMOTE = f"""
UPDATE submissions_submission AS sub
   SET turn = {rank("next.turn", "next.since", "sub.priority")}
  FROM (SELECT COALESCE(live.id, again.id) AS id, one.priority,
               CASE WHEN one.priority < {REJUDGE_CLASS} THEN COALESCE(share.turn, {CLOCK})
                    ELSE {CLOCK} END AS turn,
               CASE WHEN one.priority < {REJUDGE_CLASS}
                    THEN COALESCE(share.since, statement_timestamp())
                    ELSE statement_timestamp() END AS since
          FROM submissions_submission AS one
          LEFT JOIN submissions_share AS share ON share.user_id = one.user_id
          LEFT JOIN LATERAL ({_FOLLOWER}) AS live ON true
          LEFT JOIN LATERAL ({_NEXT_REJUDGE}) AS again ON true
         WHERE one.id = ANY(%(ids)s)) AS next
 WHERE sub.id = next.id
"""

# Rows whose pause is over stand at the end of their flows again.
UNPARK = f"""
UPDATE submissions_submission AS sub
   SET turn = {BEHIND}
  FROM unnest(%(languages)s::text[]) AS one(language)
 CROSS JOIN unnest(%(priorities)s::int[]) AS class(priority)
 CROSS JOIN LATERAL (
       SELECT id FROM submissions_submission
        WHERE state = 'queued' AND language = one.language AND priority = class.priority
          AND turn = {PARKED} AND queued_at <= statement_timestamp()
        ORDER BY language, priority, turn, queued_at LIMIT {REPAIRED}
          FOR UPDATE SKIP LOCKED) AS parked
 WHERE sub.id = parked.id
"""

# Rows whose flow has no head, because it was deleted, or claimed as they were inserted: the oldest
# of each flow, among the oldest of their language and class.
REPAIR = f"""
UPDATE submissions_submission AS sub
   SET turn = {
    rank(
        "COALESCE(share.turn, clock.turn)",
        "COALESCE(share.since, statement_timestamp())",
        "sub.priority",
    )
}
  FROM (SELECT DISTINCT ON (language, priority,
                    CASE WHEN priority < {REJUDGE_CLASS} THEN user_id END) id, user_id, priority
  FROM (SELECT first.*
          FROM unnest(%(languages)s::text[]) AS one(language)
         CROSS JOIN unnest(%(priorities)s::int[]) AS class(priority)
         CROSS JOIN LATERAL (
               SELECT id, user_id, language, priority, queued_at FROM submissions_submission
                WHERE state = 'queued' AND language = one.language
                  AND priority = class.priority AND turn = {BEHIND}
                ORDER BY language, priority, turn, queued_at LIMIT {REPAIRED}) AS first) AS late
 WHERE (CASE WHEN priority < {REJUDGE_CLASS} THEN (
              SELECT min(head.turn) FROM {heads_of("late.user_id")} AS head
               WHERE head.language = late.language AND head.priority = late.priority)
             ELSE (
              SELECT turn FROM submissions_submission AS head
               WHERE head.state = 'queued' AND head.priority = late.priority
                 AND head.turn < {BEHIND} AND head.language = late.language
               ORDER BY head.language, head.priority, head.turn LIMIT 1) END) IS NULL
 ORDER BY language, priority, CASE WHEN priority < {
    REJUDGE_CLASS
} THEN user_id END, queued_at) AS lost
 CROSS JOIN (SELECT {CLOCK} AS turn) AS clock
  LEFT JOIN submissions_share AS share
         ON share.user_id = lost.user_id AND lost.priority < {REJUDGE_CLASS}
 WHERE sub.id = lost.id AND sub.state = 'queued'
"""
