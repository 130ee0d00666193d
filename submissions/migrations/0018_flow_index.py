from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """The index of a user's waiting rows, built while submissions are taken."""

    atomic = False
    dependencies = [("submissions", "0017_shares")]

    operations = [
        AddIndexConcurrently(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("state", "queued")),
                fields=["user", "turn", "language", "priority", "queued_at"],
                name="submission_flow",
            ),
        ),
        RemoveIndexConcurrently(model_name="submission", name="submission_own_turn"),
        migrations.AlterField(
            model_name="submission",
            name="priority",
            field=models.PositiveSmallIntegerField(
                choices=[(0, "run"), (2, "practice"), (3, "rejudge")], db_default=2, default=2
            ),
        ),
    ]
