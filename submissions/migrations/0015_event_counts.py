from django.db import migrations, models

FILL = """
INSERT INTO submissions_resultcount (shard, submitted, accepted)
SELECT 0, COALESCE(sum(submitted), 0), COALESCE(sum(accepted), 0) FROM submissions_tally
"""
# Each statement that deletes submissions takes their results off the counts, with the arithmetic of
# statistics.bucket_of. It locks the tallies in order, so two statements can't deadlock.
TRIGGER = """
CREATE FUNCTION submissions_uncount_deleted() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    PERFORM 1 FROM submissions_tally
      WHERE problem_id IN (SELECT problem_id FROM gone WHERE kind = 'submission')
      ORDER BY problem_id FOR UPDATE;
    UPDATE submissions_tally AS kept
       SET submitted = kept.submitted - sums.submitted, accepted = kept.accepted - sums.accepted
      FROM (SELECT problem_id, count(*) AS submitted,
                   count(*) FILTER (WHERE verdict = 'accepted') AS accepted
              FROM gone
             WHERE kind = 'submission' AND verdict NOT IN ('', 'internal_error', 'cancelled')
             GROUP BY problem_id) AS sums
     WHERE kept.problem_id = sums.problem_id;
    UPDATE submissions_bucket AS kept
       SET count = kept.count - sums.count
      FROM (SELECT problem_id, language, metric, 16 * shift + (value >> shift) AS bucket,
                   count(*) AS count
              FROM gone
             CROSS JOIN LATERAL (VALUES ('runtime_ms', runtime_ms), ('memory_kb', memory_kb))
                   AS measured(metric, value)
             CROSS JOIN LATERAL (
                   SELECT GREATEST(length(ltrim(value::bit(32)::text, '0')) - 5, 0) AS shift)
                   AS scale
             WHERE kind = 'submission' AND verdict = 'accepted' AND value IS NOT NULL
             GROUP BY 1, 2, 3, 4) AS sums
     WHERE kept.problem_id = sums.problem_id AND kept.language = sums.language
       AND kept.metric = sums.metric AND kept.bucket = sums.bucket;
    RETURN NULL;
END
$body$;
CREATE TRIGGER submissions_uncount_deleted AFTER DELETE ON submissions_submission
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION submissions_uncount_deleted();
"""
NO_TRIGGER = """
DROP TRIGGER submissions_uncount_deleted ON submissions_submission;
DROP FUNCTION submissions_uncount_deleted();
"""


class Migration(migrations.Migration):
    dependencies = [("submissions", "0014_outages_and_failed_rejudgings")]

    operations = [
        migrations.CreateModel(
            name="ResultCount",
            fields=[
                ("shard", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("submitted", models.BigIntegerField()),
                ("accepted", models.BigIntegerField()),
            ],
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RunSQL(TRIGGER, NO_TRIGGER),
    ]
