"""The runner on its own: judge a solution or verify a problem package, without any server."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from runners import languages
from runners.boxes.slots import slots
from runners.contract import Report, SourceFile
from runners.judging.budgets import explained
from runners.judging.grading import grade
from runners.packages import Package, PackageError, PackageSubmission, open_package
from runners.sandbox import SandboxError
from runners.verdicts import Verdict
from runners.verifying.margins import Margins
from runners.verifying.measuring import Measured, Measuring
from runners.verifying.report import Verification, fields_of, margins
from runners.verifying.requirements import require_judgeable
from runners.verifying.verify import job_of, measured_time_limit_ms, verify

EXIT_MISMATCH = 1
EXIT_FAILED = 2


class SolutionError(Exception):
    """The solution named on the command line can't be judged; the message says why."""


def main(argv: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(argv)
    try:
        with open_package(options.package) as package:
            for warning in package.warnings:
                print(f"{options.package}: warning: {warning}", file=sys.stderr)
            return int(options.command(package, options))
    except (PackageError, SolutionError, SandboxError) as error:
        print(f"{options.package}: {error}", file=sys.stderr)
        return EXIT_FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m runners", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="judge | verify")
    judge = commands.add_parser("judge", help="judge one solution; exit 1 if it is not accepted")
    judge.add_argument("package", type=Path, help="problem package, a folder or a zip")
    judge.add_argument("solution", type=Path, help="a source file, or a folder of several")
    judge.add_argument("--language", help="slug or alias; without it, the file's extension decides")
    judge.set_defaults(command=_judge)
    check = commands.add_parser(
        "verify", help="judge everything under submissions/; exit 1 on a verdict not expected"
    )
    check.add_argument("package", type=Path, help="problem package, a folder or a zip")
    check.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1), help="at once")
    check.set_defaults(command=_verify)
    for command in (judge, check):
        command.add_argument("--json", action="store_true", help="one JSON object, for machines")
        command.add_argument("--all-cases", action="store_true", help="go on after a failed case")
    return parser


def _judge(package: Package, options: argparse.Namespace) -> int:
    require_judgeable(package)
    submission = _read_solution(options.solution, options.language)
    with slots(1) as (sandboxes, cache):
        measuring = Measuring(sandboxes=sandboxes, cache=cache, tell=_tell)
        time_ms = package.limits.time_ms or measured_time_limit_ms(package, measuring)
        job = job_of(package, submission, time_ms=time_ms)
        report = grade(replace(job, stop_early=not options.all_cases), sandboxes[0], cache=cache)
    if options.json:
        print(json.dumps(asdict(report)))
    else:
        _print_report(report)
    return 0 if report.verdict is Verdict.ACCEPTED else EXIT_MISMATCH


def _verify(package: Package, options: argparse.Namespace) -> int:
    rows = []
    with slots(max(1, options.jobs)) as (sandboxes, cache):
        for row in verify(package, sandboxes, cache=cache, stop_early=not options.all_cases):
            rows.append(row)
            if not options.json:
                print(_line(row), flush=True)
    wrong = sum(not row.is_right for row in rows)
    found = margins(rows)
    if options.json:
        listed = [fields_of(row) for row in rows]
        print(json.dumps({"slug": package.slug, "submissions": listed, **asdict(found)}))
    else:
        _print_margins(found)
        print(f"{package.slug}: {len(rows)} submissions, {wrong} with a verdict not expected")
    return EXIT_MISMATCH if wrong else 0


def _tell(last: Measured, done: int, count: int) -> None:
    print(f"measured {done} of {count}: {last}", file=sys.stderr, flush=True)


def _read_solution(path: Path, name: str | None) -> PackageSubmission:
    try:
        paths = sorted(p for p in path.iterdir() if p.is_file()) if path.is_dir() else [path]
        files = tuple(SourceFile(name=p.name, content=p.read_bytes()) for p in paths)
    except OSError as error:
        raise SolutionError(f"The solution {path} can't be read: {error.strerror}.") from error
    guesses = (languages.of_file(p.name) for p in paths)
    language = languages.find(name) if name else next(filter(None, guesses), None)
    if language is None or not files:
        raise SolutionError(f"No language is known for {name or path.name}; give --language.")
    if len(files) == 1 and not files[0].name.endswith(language.extensions):
        files = (SourceFile(name=language.source_name, content=files[0].content),)
    return PackageSubmission(
        name=path.name, files=files, language=language.slug, expected=frozenset()
    )


def _print_report(report: Report) -> None:
    if report.compile_log:
        print(report.compile_log)
    for case in report.cases:
        print(f"{case.verdict:22} {case.cpu_ms:6} ms {case.memory_kb // 1024:5} MiB  {case.name}")
        if case.verdict is not Verdict.ACCEPTED and case.reason:
            print(f"    {case.reason.partition(chr(10))[0]}")
        if case.limit_hit is not None:
            print(f"    {explained(case.limit_hit)}")
        if case.verdict is Verdict.WRONG_ANSWER and case.expected:
            print(f"    returned {case.answer[:200]}, expected {case.expected[:200]}")
    if report.score is not None:
        most = "" if report.score.most is None else f" of {report.score.most:g}"
        print(f"{report.score.points:g}{most} points")
    print(f"{report.verdict}")


def _print_margins(found: Margins) -> None:
    if found.slowest_accepted:
        print(f"slowest accepted: {found.slowest_accepted}")
    if found.fastest_too_slow:
        print(f"fastest too slow: {found.fastest_too_slow}")


def _line(row: Verification) -> str:
    if row.report is None:
        return f"skip  {row.submission.name:45} {row.note}"
    mark = "ok   " if row.is_right else "WRONG"
    score = "" if row.report.score is None else f" {row.report.score.points:6g} points"
    figures = f"{row.report.cpu_ms:6} ms {row.report.memory_kb // 1024:5} MiB{score}"
    complaints = "".join(f"  {text}" for text in row.complaints)
    return f"{mark} {row.submission.name:45} {row.report.verdict:22} {figures}{complaints}"


if __name__ == "__main__":
    sys.exit(main())
