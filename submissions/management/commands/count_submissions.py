"""Count again what acceptance rates and percentiles are based on."""

from typing import Any

from django.core.management.base import BaseCommand

from submissions.models import statistics


class Command(BaseCommand):
    help = (
        "Count accepted submissions again. Counts are kept in step by themselves; this is for "
        "after rows were changed by hand."
    )

    def handle(self, *_: Any, **__: Any) -> None:
        statistics.recount()
        self.stdout.write("Submissions are counted.")
