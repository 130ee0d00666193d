import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("problems", "0002_judging_rules"),
        ("submissions", "0010_number_unique"),
    ]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "problem",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="tally",
                        serialize=False,
                        to="problems.problem",
                    ),
                ),
                ("submitted", models.BigIntegerField()),
                ("accepted", models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Bucket",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=32)),
                (
                    "metric",
                    models.CharField(
                        choices=[("runtime_ms", "Runtime"), ("memory_kb", "Memory")], max_length=10
                    ),
                ),
                ("bucket", models.PositiveSmallIntegerField()),
                ("count", models.BigIntegerField()),
                (
                    "problem",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="problems.problem",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("problem", "language", "metric", "bucket"), name="bucket_once"
                    )
                ],
            },
        ),
    ]
