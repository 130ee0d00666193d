"""manage.py import_problem PATH...: each is imported whole, or not at all with the reason."""

import json
from argparse import ArgumentParser
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from problems.imports import Change, ImportRefusedError, import_package
from problems.measuring import measure
from problems.models import TIME_LIMIT_MS
from runners.packages import Package, PackageError, open_package
from runners.sandbox import SandboxError
from runners.verifying.measuring import Measured


class Command(BaseCommand):
    help = "Import problem packages in the ICPC/Kattis format: folders or zip files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--hidden", action="store_true", help="show them to staff only")
        parser.add_argument(
            "--time-limit-ms", type=int, metavar="N", help="instead of what the package says"
        )
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, **options: Any) -> None:
        limit_ms = options["time_limit_ms"]
        if limit_ms is not None and not TIME_LIMIT_MS[0] <= limit_ms <= TIME_LIMIT_MS[1]:
            raise CommandError(f"--time-limit-ms must be {TIME_LIMIT_MS[0]} to {TIME_LIMIT_MS[1]}.")
        outcomes = [self._import(path, options) for path in options["paths"]]
        failed = sum(1 for is_imported in outcomes if not is_imported)
        if failed:
            raise CommandError(f"{failed} of {len(outcomes)} packages were not imported.")

    def _import(self, path: Path, options: dict[str, Any]) -> bool:
        try:
            with open_package(path) as package:
                result = import_package(
                    package,
                    time_limit_ms=options["time_limit_ms"],
                    measure=partial(self._measure, options),
                    is_public=False if options["hidden"] else None,
                )
        except (PackageError, ImportRefusedError, SandboxError, OSError) as error:
            code = getattr(error, "code", "failed")
            self._say(options, "failed", path=str(path), code=code, reason=str(error))
            return False
        word = "unchanged" if result.change is Change.UNCHANGED else "imported"
        self._say(
            options, word, slug=result.problem.slug, change=result.change, cases=result.case_count
        )
        for text in result.warnings:
            self._say(options, "warning", slug=result.problem.slug, text=text)
        return True

    def _measure(self, options: dict[str, Any], package: Package) -> int:
        """Only packages that state no limit come here: boxes run their accepted submissions."""

        def tell(last: Measured, done: int, count: int) -> None:
            facts = {"name": last.name, "verdict": last.verdict, "cpu_ms": last.cpu_ms}
            self._say(options, "measured", slug=package.slug, done=done, count=count, **facts)

        return measure(package, tell)

    def _say(self, options: dict[str, Any], word: str, **facts: Any) -> None:
        if options["json"]:
            self.stdout.write(json.dumps({"outcome": word, **facts}))
        elif word == "failed":
            self.stdout.write(f"{word:<10}{facts['path']}: {facts['reason']}")
        elif word == "warning":
            self.stdout.write(f"{word:<10}{facts['slug']}: {facts['text']}")
        elif word == "measured":
            taken = f"{facts['name']}: {facts['verdict']}, {facts['cpu_ms']} ms"
            self.stdout.write(
                f"{word:<10}{facts['slug']}  ({facts['done']}/{facts['count']}) {taken}"
            )
        else:
            noun = "case" if facts["cases"] == 1 else "cases"
            self.stdout.write(f"{word:<10}{facts['slug']}  ({facts['cases']} {noun})")
        self.stdout.flush()
