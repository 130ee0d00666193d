from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):
    dependencies = [("submissions", "0003_history")]

    operations = [
        migrations.CreateModel(
            name="Worker",
            fields=[
                ("name", models.CharField(max_length=100, primary_key=True, serialize=False)),
                ("host", models.CharField(max_length=255)),
                ("slots", models.PositiveIntegerField()),
                ("languages", models.JSONField(default=dict)),
                ("build", models.CharField(max_length=100)),
                ("load", models.FloatField(default=0)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("ok", "Ok"),
                            ("refusing", "Refusing"),
                            ("draining", "Draining"),
                            ("stopped", "Stopped"),
                        ],
                        default="ok",
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True, default="")),
                ("started_at", models.DateTimeField(db_default=Now())),
                ("seen_at", models.DateTimeField(db_default=Now())),
            ],
        ),
        migrations.DeleteModel(name="Runtime"),
    ]
