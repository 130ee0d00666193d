from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # the judge goes on while the indexes are built

    dependencies = [
        ("problems", "0004_show_failing_case"),
        ("submissions", "0021_outages"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("rejudge_error", ""), _negated=True),
                fields=["-created_at", "-id"],
                name="submission_failed_rejudging",
            ),
        ),
        AddIndexConcurrently(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("kind", "submission"), ("verdict", "accepted")),
                fields=["user", "problem", "created_at"],
                name="submission_accepted",
            ),
        ),
    ]
