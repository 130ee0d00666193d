"""Decides whether an attempt gives up its slot: one user holds every slot while others wait.

The share of the slots (claiming.py) is kept when a slot becomes free. It can't help a newcomer who
finds all slots taken by one user's long attempts; so the newest of these stops, and is queued again
without a crash. The user keeps all other slots, and what was used is charged like any slot time.
One slot alone is never taken away: a long submission would not end as long as others come.
"""

from submissions.models.ordering import BEHIND, REJUDGE_CLASS, Priority

AFTER_S = 5.0  # what is shorter than this ends soon enough by itself

# Rejudgings are nobody's: all of them together count as one user. Only the first rows of flows have
# a turn below BEHIND, so a flood of the user's own rows is not read.
MUST_YIELD = f"""
WITH running AS MATERIALIZED (
    SELECT id, started_at, CASE WHEN priority = {REJUDGE_CLASS} THEN 0 ELSE user_id END AS owner
      FROM submissions_submission WHERE state = 'running' AND language = ANY(%(languages)s)
)
SELECT (SELECT count(*) > 1 AND count(DISTINCT owner) = 1 FROM running)
   AND (SELECT id FROM running ORDER BY started_at DESC, id DESC LIMIT 1) = %(id)s
   AND EXISTS (
       SELECT 1
         FROM unnest(%(languages)s::text[]) AS one(language)
        CROSS JOIN unnest(%(priorities)s::int[]) AS class(priority)
        CROSS JOIN LATERAL (
              SELECT 1 FROM submissions_submission
               WHERE state = 'queued' AND language = one.language AND priority = class.priority
                 AND turn < {BEHIND} AND user_id <> %(owner)s
               LIMIT 1) AS other)
"""
LIVE = [one.value for one in Priority if one is not Priority.REJUDGE]
