import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("submissions", "0016_staff_filters"),
    ]

    operations = [
        migrations.CreateModel(
            name="Share",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("turn", models.BigIntegerField(db_default=0)),
                ("began", models.BigIntegerField(db_default=0)),
                (
                    "since",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                ("usual_ms", models.PositiveIntegerField(null=True)),
            ],
            options={"indexes": [models.Index(fields=["-began"], name="share_began")]},
        ),
        migrations.AddField(
            model_name="submission",
            name="charged_ms",
            field=models.BigIntegerField(db_default=0, default=0, editable=False),
        ),
    ]
