"""`make bench`: measures the judge beside bare programs, all in one run.

Latency, cases, functions, throughput and flood are those of the running judge (`make up`); polls,
push, sockets and queue are measured on a stack that it starts. Quote the ratios: absolute
times belong to the machine. Needs an otherwise idle machine. `make bench ARGS="--only polls,push"`.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from judge_client import Judge, JudgeError
from rich.console import Console
from rich.table import Table

from deploy.bench import flood, functions, idle, latency, lists, polls, push, queue
from deploy.bench.rows import Row
from deploy.bench.stack import PACKAGE, ROOT, Stack, stack
from deploy.demo import default_url

RUNNING = ("latency", "cases", "functions", "throughput", "flood")
OWN: dict[str, Callable[[Stack], Iterator[Row]]] = {
    "polls": polls.rows,
    "push": push.rows,
    "sockets": idle.rows,
    "queue": queue.rows,
    "lists": lists.rows,
}


def main() -> int:
    options = _options()
    console = Console()
    try:
        rows = _run(options, console)
    except (JudgeError, OSError, subprocess.CalledProcessError) as error:
        console.print(str(error), style="red", markup=False)
        return 1
    table = Table("measure", "ours", "against", "result", "aim", show_lines=True)
    for row in rows:
        table.add_row(row.name, row.ours, row.against, row.result, row.aim)
    console.print(table)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--url", default=default_url(), help="where the judge is")
    parser.add_argument("--admin", type=Path, default=ROOT / "var" / "admin.json", help="its token")
    parser.add_argument("--times", type=int, default=20, help="repeats of each latency")
    parser.add_argument("--submissions", type=int, default=300, help="for the throughput")
    parser.add_argument("--clients", type=int, default=10, help="for the throughput")
    parser.add_argument("--only", type=_sections, default=[*RUNNING, *OWN], metavar="NAME,...")
    return parser.parse_args()


def _sections(text: str) -> list[str]:
    known = [*RUNNING, *OWN]
    chosen = text.split(",")
    if not set(chosen) <= set(known):
        raise argparse.ArgumentTypeError(f"choose from {', '.join(known)}")
    return chosen


def _run(options: argparse.Namespace, console: Console) -> list[Row]:
    rows: list[Row] = []
    with TemporaryDirectory() as name, console.status("measuring") as status:
        for row in _rows(options, Path(name)):
            status.update(f"measured: {row.name}")
            rows.append(row)
    return rows


def _rows(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    if set(options.only) & set(RUNNING):
        yield from _of_the_running_judge(options, folder)
    own = [rows for name, rows in OWN.items() if name in options.only]
    if own:
        with stack() as made:
            for rows in own:
                yield from rows(made)


def _of_the_running_judge(options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    command = (sys.executable, "manage.py", "import_problem", str(PACKAGE), "--hidden")
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    with Judge(options.url, json.loads(options.admin.read_text())["token"]) as judge:
        if "latency" in options.only:
            yield from latency.python_rows(judge, options.times, folder)
            yield from latency.cpp_rows(judge, options.times, folder)
        if "cases" in options.only:
            yield from latency.case_rows(folder)
        if "functions" in options.only:
            yield from functions.rows(judge, options.times, folder)
        if "throughput" in options.only:
            yield from latency.throughput_rows(judge, options.submissions, options.clients)
    if "flood" in options.only:
        yield from flood.rows(options.url)


if __name__ == "__main__":
    sys.exit(main())
