"""The Celery application: `celery -A judge_site worker` on any host is all it takes to join."""

import logging.config
import os
from typing import Any

from celery import Celery, signals
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "judge_site.settings")

app = Celery("judge_site")
app.config_from_object("django.conf:settings", namespace="CELERY")
# A database connection costs more than a task of ours: Celery would open one for each.
# submissions/fleet/bootsteps.py drops those that are old or broken.
app.conf.update(CELERY_DB_REUSE_MAX=1_000_000)
app.autodiscover_tasks()


@signals.setup_logging.connect
def use_our_logging(**_: Any) -> None:
    """Django's LOGGING holds for workers and beat too; Celery then leaves logging alone."""
    logging.config.dictConfig(settings.LOGGING)
