from django.db import migrations, models
from django.db.models.functions import Now


class Migration(migrations.Migration):
    dependencies = [("submissions", "0001_submissions")]

    operations = [
        migrations.RemoveIndex(model_name="submission", name="submission_waiting"),
        migrations.AddField(
            model_name="submission",
            name="priority",
            field=models.PositiveSmallIntegerField(
                choices=[(0, "run"), (1, "contest"), (2, "practice"), (3, "rejudge")],
                db_default=2,
                default=2,
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="turn",
            field=models.BigIntegerField(db_default=0, editable=False),
        ),
        migrations.AlterField(
            model_name="submission",
            name="queued_at",
            field=models.DateTimeField(db_default=Now()),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("state", "queued")),
                fields=["language", "priority", "turn", "queued_at"],
                name="submission_turn",
            ),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("state", "done"), _negated=True),
                fields=["user", "priority", "turn"],
                name="submission_own_turn",
            ),
        ),
    ]
