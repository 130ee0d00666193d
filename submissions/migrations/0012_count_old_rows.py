from typing import Any

from django.db import migrations

from submissions.models.statistics import RECOUNT


def fill(_apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(RECOUNT, params=None)


class Migration(migrations.Migration):
    dependencies = [("submissions", "0011_statistics")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
