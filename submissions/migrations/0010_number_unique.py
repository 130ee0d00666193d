from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("submissions", "0009_number_old_rows")]

    operations = [
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
                unique=True,
            ),
        ),
    ]
