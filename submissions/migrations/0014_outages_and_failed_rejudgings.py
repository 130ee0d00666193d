from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("submissions", "0013_shared_by_link"),
    ]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="rejudge_error",
            field=models.TextField(blank=True, db_default="", default=""),
        ),
        migrations.AddField(
            model_name="worker",
            name="outage",
            field=models.TextField(blank=True, db_default="", default=""),
        ),
        migrations.AddField(
            model_name="worker",
            name="outage_at",
            field=models.DateTimeField(null=True),
        ),
    ]
