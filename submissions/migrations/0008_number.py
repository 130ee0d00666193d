from django.db import migrations, models

CREATE = "CREATE SEQUENCE submissions_number AS bigint MAXVALUE 4294967295"
DROP = "DROP SEQUENCE submissions_number"


class Migration(migrations.Migration):
    """New rows get a number from now on, whichever code inserts them; 0009 gives the old ones."""

    dependencies = [("submissions", "0007_runs")]

    operations = [
        migrations.RunSQL(CREATE, DROP),
        migrations.AddField(
            model_name="submission",
            name="number",
            field=models.BigIntegerField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name="submission",
            name="number",
            field=models.BigIntegerField(
                db_default=models.Func(
                    models.Value("submissions_number"),
                    function="nextval",
                    output_field=models.BigIntegerField(),
                ),
                editable=False,
                null=True,
            ),
        ),
    ]
