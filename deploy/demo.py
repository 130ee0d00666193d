"""`make demo`: a new user submits sample solutions over REST and polls for each verdict."""

import argparse
import os
import secrets
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from judge_client import Judge, JudgeError, Status
from rich.console import Console
from rich.live import Live
from rich.table import Table

from runners import languages
from runners.functions import drivers

SAMPLES = Path(__file__).resolve().parent.parent / "problems" / "samples"
FOLDERS = {
    "accepted": "accepted",
    "wrong_answer": "wrong_answer",
    "time_limit_exceeded": "time_limit_exceeded",
    "memory_limit_exceeded": "memory_limit_exceeded",
    "output_limit_exceeded": "output_limit_exceeded",
    "run_time_error": "runtime_error",
    "compile_error": "compile_error",
}
COLOURS = {"accepted": "green", "queued": "dim", "running": "cyan", "compile_error": "magenta"}


@dataclass(slots=True)
class Entry:
    """One solution on its way: the last status, and how often it was polled."""

    path: Path
    expected: str
    status: Status = field(default_factory=lambda: Status(id="", state=""))
    polls: int = 0
    seconds: float = 0.0

    @property
    def problem(self) -> str:
        return self.path.parents[2].name

    @property
    def is_right(self) -> bool:
        return bool(self.status.verdict == self.expected)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--url", default=default_url(), help="where the judge is")
    options = parser.parse_args()
    console = Console()
    try:
        with Judge(options.url) as judge:
            return _run(judge, console)
    except JudgeError as error:
        console.print(str(error), style="red", markup=False)
        return 1


def default_url() -> str:
    return f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"


def _run(judge: Judge, console: Console) -> int:
    username = f"demo-{secrets.token_hex(4)}"
    judge.register(username, secrets.token_urlsafe(16))
    console.print(f"registered [bold]{username}[/bold] at {judge.url}")
    board = Board(list(_choose({one["slug"] for one in judge.languages()})))
    with (
        Live(board, console=console, refresh_per_second=10),
        ThreadPoolExecutor(max_workers=4) as pool,
    ):
        list(pool.map(lambda entry: _follow(judge, entry), board.entries))
    if not console.is_terminal:
        console.line()  # rich ends the table's last line on terminals only
    wrong = sum(not entry.is_right for entry in board.entries)
    console.print(f"{len(board.entries)} submissions, {wrong} with a verdict not expected")
    return 1 if wrong else 0


def _choose(served: set[str]) -> Iterator[Entry]:
    """An accepted solution in each language served, and one of each kind that is not."""
    for slug in sorted(served):
        yield from _pick("accepted", {slug}, 1)
    for folder in sorted(set(FOLDERS) - {"accepted"}):
        yield from _pick(folder, served, 1)


def _pick(folder: str, served: set[str], count: int) -> Iterator[Entry]:
    paths = sorted(SAMPLES.glob(f"*/submissions/{folder}/*.*"))
    fitting = [path for path in paths if _language(path) in served and _can_judge(path)]
    for path in fitting[:count]:
        yield Entry(path=path, expected=FOLDERS[folder])


def _can_judge(path: Path) -> bool:
    """A function can be written in the languages that have a driver."""
    manifest = path.parents[2] / "problem.yaml"
    is_function = "\nsignature:" in manifest.read_text()
    return not is_function or drivers.find(_language(path)) is not None


def _language(path: Path) -> str:
    found = languages.of_file(path.name)
    return found.slug if found else ""


def _follow(registered: Judge, entry: Entry) -> None:
    start = monotonic()
    with Judge(registered.url, registered.token) as judge:
        first = judge.submit(entry.problem, entry.path.read_text(), _language(entry.path))
        for status in judge.follow(first, push=False):
            entry.status = status
            entry.polls += 1
            entry.seconds = monotonic() - start


@dataclass(slots=True)
class Board:
    """The table, built from the entries whenever rich asks for it."""

    entries: list[Entry]

    def __rich__(self) -> Table:
        table = Table("problem", "solution", "state", "cases", "verdict", "time", "polls", "took")
        for entry in self.entries:
            table.add_row(*_cells(entry))
        return table


def _cells(entry: Entry) -> tuple[str, ...]:
    status = entry.status
    word = status.verdict or status.state or "..."
    colour = COLOURS.get(word, "yellow")
    return (
        entry.problem,
        entry.path.name,
        status.phase or status.state,
        f"{status.cases_done}/{status.cases_total}",
        f"[{colour}]{word}[/{colour}]" + ("" if entry.is_right or not status.verdict else " (!)"),
        "" if status.runtime_ms is None else f"{status.runtime_ms} ms",
        str(entry.polls),
        f"{entry.seconds:.2f} s",
    )


if __name__ == "__main__":
    sys.exit(main())
