from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the judge goes on while the indexes are built

    dependencies = [
        ("problems", "0004_show_failing_case"),
        ("submissions", "0015_event_counts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="submission",
            index=models.Index(
                fields=["problem", "language", "-created_at", "-id"],
                name="submission_problem_language",
            ),
        ),
        AddIndexConcurrently(
            model_name="submission",
            index=models.Index(
                fields=["language", "-created_at", "-id"], name="submission_by_language"
            ),
        ),
        AddIndexConcurrently(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("verdict", ""), _negated=True),
                fields=["verdict", "-created_at", "-id"],
                name="submission_by_verdict",
            ),
        ),
        AddIndexConcurrently(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("verdict", ""), _negated=True),
                fields=["problem", "verdict", "-created_at", "-id"],
                name="submission_problem_verdict",
            ),
        ),
    ]
