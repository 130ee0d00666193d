from django.db import migrations

# In the order in which they came.
FILL = """
WITH old AS MATERIALIZED (
    SELECT id, nextval('submissions_number') AS number
      FROM (SELECT id FROM submissions_submission
             WHERE number IS NULL ORDER BY created_at, id) AS in_order
)
UPDATE submissions_submission AS sub SET number = old.number FROM old WHERE sub.id = old.id
"""


class Migration(migrations.Migration):
    dependencies = [("submissions", "0008_number")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
