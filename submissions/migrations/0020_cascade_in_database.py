import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# Foreign keys of submissions and of their history delete in the database: Django would load every
# row. They are checked afterwards, in a second statement, which lets the judge go on.
REPLACE = """
DO $$
DECLARE one record;
BEGIN
    FOR one IN SELECT conrelid::regclass AS owner, conname, pg_get_constraintdef(oid) AS text
                 FROM pg_constraint
                WHERE contype = 'f' AND confdeltype = '{old}' AND conrelid IN (
                      'submissions_submission'::regclass, 'submissions_judgement'::regclass)
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s NOT VALID',
                       one.owner, one.conname, one.conname,
                       replace({text}, ' NOT VALID', ''));
    END LOOP;
END $$
"""
CASCADE = REPLACE.format(
    old="a", text="replace(one.text, ' DEFERRABLE', ' ON DELETE CASCADE DEFERRABLE')"
)
NO_ACTION = REPLACE.format(old="c", text="replace(one.text, ' ON DELETE CASCADE', '')")
VALIDATE = """
DO $$
DECLARE one record;
BEGIN
    FOR one IN SELECT conrelid::regclass AS owner, conname FROM pg_constraint
                WHERE contype = 'f' AND NOT convalidated AND conrelid IN (
                      'submissions_submission'::regclass, 'submissions_judgement'::regclass)
    LOOP
        EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', one.owner, one.conname);
    END LOOP;
END $$
"""


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("problems", "0004_show_failing_case"),
        ("submissions", "0019_drafts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, VALIDATE),
        migrations.RunSQL(CASCADE, NO_ACTION),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="judgement",
            name="submission",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="history",
                to="submissions.submission",
            ),
        ),
        migrations.AlterField(
            model_name="submission",
            name="problem",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="submissions",
                to="problems.problem",
            ),
        ),
        migrations.AlterField(
            model_name="submission",
            name="user",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="submissions",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
