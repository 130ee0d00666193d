from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):
    dependencies = [
        ("problems", "0002_judging_rules"),
        ("submissions", "0006_solved_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="kind",
            field=models.CharField(
                choices=[("submission", "Submission"), ("run", "Run")],
                db_default="submission",
                default="submission",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="input",
            field=models.TextField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name="submission",
            name="problem",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="submissions",
                to="problems.problem",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "run"), ("problem__isnull", False), _connector="OR"),
                name="submission_has_a_problem",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "run"), ("input__isnull", True), _connector="OR"),
                name="input_only_in_runs",
            ),
        ),
        migrations.AddIndex(
            model_name="submission",
            index=models.Index(
                condition=models.Q(("kind", "run")),
                fields=["finished_at"],
                name="submission_old_runs",
            ),
        ),
    ]
