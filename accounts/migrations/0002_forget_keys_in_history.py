"""Django admin's history has named tokens by their keys: take the keys out of it."""

from django.db import migrations


def forget(apps, _schema_editor):
    entries = apps.get_model("admin", "LogEntry").objects
    entries.filter(content_type__app_label="authtoken").update(object_repr="token", object_id=None)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_sessions"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
