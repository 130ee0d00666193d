import django.db.models.deletion
from django.db import migrations, models

VERDICTS = [
    (name, name.replace("_", " "))
    for name in (
        "accepted",
        "wrong_answer",
        "time_limit_exceeded",
        "memory_limit_exceeded",
        "output_limit_exceeded",
        "runtime_error",
        "compile_error",
        "internal_error",
        "cancelled",
    )
]
# Rows that were finished before their end was always written down.
FILL = """
UPDATE submissions_submission SET finished_at = COALESCE(started_at, queued_at)
 WHERE verdict <> '' AND finished_at IS NULL
"""


class Migration(migrations.Migration):
    dependencies = [("submissions", "0002_fair_turns")]

    operations = [
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RemoveConstraint(model_name="submission", name="verdict_exactly_when_done"),
        migrations.AlterField(
            model_name="submission",
            name="verdict",
            field=models.CharField(blank=True, choices=VERDICTS, default="", max_length=24),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "done"), _negated=True),
                    models.Q(("verdict", ""), _negated=True),
                    _connector="OR",
                ),
                name="verdict_when_done",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verdict", ""), ("finished_at__isnull", False), _connector="XOR"
                ),
                name="verdict_exactly_when_finished",
            ),
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("verdict", models.CharField(choices=VERDICTS, max_length=24)),
                ("runtime_ms", models.PositiveIntegerField(null=True)),
                ("memory_kb", models.PositiveIntegerField(null=True)),
                ("data_version", models.CharField(blank=True, max_length=64)),
                ("finished_at", models.DateTimeField()),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="history",
                        to="submissions.submission",
                    ),
                ),
            ],
        ),
    ]
