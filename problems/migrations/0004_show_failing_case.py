from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("problems", "0003_possible_memory_limit"),
    ]

    operations = [
        migrations.AddField(
            model_name="problem",
            name="shows_failing_case",
            field=models.BooleanField(
                db_default=False,
                default=False,
                help_text="Users see input, expected and own output of the first case that fails.",
                verbose_name="show the first failing case",
            ),
        ),
    ]
