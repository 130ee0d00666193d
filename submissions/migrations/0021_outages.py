from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("submissions", "0020_cascade_in_database")]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="outages",
            field=models.PositiveSmallIntegerField(db_default=0, default=0, editable=False),
        ),
    ]
