"""manage.py export_problem SLUG PATH.zip: the whole problem as a package."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from problems.blobs import BlobError
from problems.exports import export_problem
from problems.models import Problem


class Command(BaseCommand):
    help = "Write a problem as a package, a zip that import_problem takes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("path", type=Path, metavar="PATH.zip")

    def handle(self, **options: Any) -> None:
        problem = Problem.objects.filter(slug=options["slug"]).first()
        if problem is None:
            raise CommandError(f"There is no problem {options['slug']}.")
        try:
            export_problem(problem, options["path"])
        except (BlobError, OSError) as error:
            raise CommandError(f"The problem was not exported: {error}") from error
        self.stdout.write(f"exported  {problem.slug}  {options['path']}")
