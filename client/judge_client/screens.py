"""What a terminal shows. Text of others is shown as text: no markup, no control characters."""

import difflib
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.panel import Panel
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from judge_client.values import Json, Problem, Status

COLOURS = {
    "accepted": "bold green",
    "wrong_answer": "bold red",
    "compile_error": "bold magenta",
    "internal_error": "bold white on red",
    "queued": "dim",
    "running": "cyan",
}
LIMITS = "bold yellow"  # time, memory, output
MAX_LINES = 40
TAG = re.compile(r"<(?:br|/p|/h\d|/li|/pre|/tr)\s*/?>|<[^>]*>")


def plain(text: str) -> str:
    """Text that can do nothing to a terminal."""
    return "".join(
        one
        if one in "\n\t" or unicodedata.category(one) not in {"Cc", "Cf"}
        else "\N{REPLACEMENT CHARACTER}"
        for one in text.replace("\r\n", "\n")
    )


def word(name: str) -> Text:
    """A verdict or a state in its colour."""
    colour = COLOURS.get(name, LIMITS if name.endswith("limit_exceeded") else "bold red")
    return Text(plain(name).replace("_", " "), style=colour)


class Progress:
    """One line that shows the last status; rich asks for it each time."""

    def __init__(self) -> None:
        self.status: Status | None = None
        self._spinner = Spinner("dots")

    def __rich__(self) -> RenderableType:
        status = self.status
        if status is None:
            return self._spinner
        row = Table.grid(padding=(0, 1))
        text = Text(status.phase or status.state, style="cyan")
        if status.position:
            text.append(f", number {status.position} in the queue", style="dim")
        cells: list[RenderableType] = [self._spinner, text]
        if status.cases_total and status.state == "running":
            bar = ProgressBar(total=status.cases_total, completed=status.cases_done, width=30)
            cells += [bar, Text(f"{status.cases_done}/{status.cases_total}")]
        row.add_row(*cells)
        return row


@contextmanager
def following(console: Console) -> Iterator[Progress]:
    progress = Progress()
    if not console.is_terminal:
        yield progress
        return
    with Live(progress, console=console, refresh_per_second=12, transient=True):
        yield progress


def verdict(status: Status) -> Text:
    """The last line: verdict, time, memory, cases."""
    parts = [word(status.verdict or status.state)]
    if status.runtime_ms is not None:
        parts.append(Text(f"{status.runtime_ms} ms"))
    if status.memory_kb is not None:
        parts.append(Text(f"{status.memory_kb / 1024:.1f} MB"))
    if status.cases_total:
        parts.append(Text(f"{status.cases_done}/{status.cases_total} cases"))
    return Text("  ").join(parts)


def failure(detail: Json) -> RenderableType | None:
    """What the compiler said, or the first failing case whose texts may be seen."""
    if detail.get("compile_output") and detail.get("verdict") == "compile_error":
        return Panel(_cut(detail["compile_output"]), title="compiler", border_style="magenta")
    for case in detail.get("cases") or ():
        if case.get("verdict") != "accepted" and "input" in case:
            return _case(case)
    if hit := detail.get("limit_hit"):
        return _limit(hit)
    return None


def _limit(hit: Json) -> Text:
    """Which limit of time was exceeded: 8 ms of CPU time do not say why a sleeper was stopped."""
    clock = "CPU time" if hit.get("clock") == "cpu_time" else "wall clock"
    where = "over all cases" if hit.get("scope") == "all_cases" else "in one case"
    return Text(f"{clock} {where}: {hit.get('used_ms')} ms, {hit.get('limit_ms')} ms are allowed")


def outputs(detail: Json) -> RenderableType | None:
    """What came of each case of a run, where its texts may be seen."""
    shown: list[RenderableType] = []
    for case in detail.get("cases") or ():
        if "output" in case:
            name = plain(str(case.get("name") or case.get("index")))
            shown.append(Panel(_cut(case["output"]), title=name, border_style="dim"))
    return Group(*shown) if shown else None


def _case(case: Json) -> RenderableType:
    name = plain(str(case.get("name") or case.get("index")))
    parts: list[RenderableType] = [Panel(_cut(case["input"]), title="input", border_style="dim")]
    if hit := case.get("limit_hit"):
        parts.insert(0, _limit(hit))
    if "expected" in case and "stdout" in case:
        output = case["output"] if "output" in case else case["stdout"]
        lines = difference(case["expected"], output)
        parts.append(Panel(lines, title="- expected  + output", border_style="dim"))
    if case.get("stderr"):
        parts.append(Panel(_cut(case["stderr"]), title="stderr", border_style="dim"))
    title = Text.assemble("case ", name, ": ", word(str(case.get("verdict"))))
    return Group(title, *parts)


def difference(expected: str, printed: str) -> Text:
    """Line by line, what is missing in red and what is too much in green."""
    styles = {"-": "red", "+": "green", " ": "dim"}
    wanted, got = _lines(expected), _lines(printed)
    text = Text()
    for number, line in enumerate(difflib.ndiff(wanted, got)):
        if number == MAX_LINES:
            text.append("...", style="dim")
            break
        if line[0] in styles:
            text.append(line + "\n", style=styles[line[0]])
    text.rstrip()
    return text


def _lines(text: str) -> list[str]:
    """As many as are shown, each short enough that comparing them takes no time."""
    return [line[:200] for line in plain(text[:100_000]).splitlines()[:MAX_LINES]]


def _cut(text: str) -> Text:
    lines = _lines(text)
    is_longer = len(text.splitlines()) > MAX_LINES
    return Text("\n".join([*lines, "..."] if is_longer else lines))


def problems(rows: Iterable[Problem]) -> Table:
    table = Table("problem", "title", "difficulty", "tags")
    for one in rows:
        cells = (one.slug, one.title, one.difficulty, ", ".join(one.tags))
        table.add_row(*(Text(plain(cell)) for cell in cells))
    return table


def problem(value: Json) -> RenderableType:
    limits = value.get("limits") or {}
    about = f"{limits.get('time_ms', '?')} ms, {limits.get('memory_mb', '?')} MB"
    parts: list[RenderableType] = [
        Text(plain(str(value["title"])), style="bold"),
        Text(about, style="dim"),
        Text(_readable(value)),
    ]
    for sample in value.get("samples") or ():
        parts.append(Panel(_cut(sample["input"]), title="sample input", border_style="dim"))
        parts.append(Panel(_cut(sample["output"]), title="sample output", border_style="dim"))
    return Group(*parts)


def _readable(value: Json) -> str:
    """The statement without its tags."""
    if value.get("statement_format") in {"markdown", "text", "plain"}:
        return plain(str(value.get("statement") or "")).strip()
    markup = str(value.get("statement_html") or value.get("statement") or "")
    text = html.unescape(
        TAG.sub(lambda tag: "\n" if "/" in tag[0] or "br" in tag[0] else "", markup)
    )
    return plain(re.sub(r"\n{3,}", "\n\n", text)).strip()


def submissions(rows: Iterable[Json]) -> Table:
    """Two lines each, narrow enough for any terminal; an id is there to be copied."""
    columns = ("submission", "language", "verdict", "time", "when")
    table = Table(*columns, box=None, padding=(0, 1, 0, 0))
    for column in table.columns:
        column.no_wrap = column.header != "verdict"
    table.columns[2].min_width = len("exceeded")
    for one in rows:
        runtime = one.get("runtime_ms")
        day, _, clock = plain(str(one.get("created_at", "")))[:16].partition("T")
        problem = plain(str(one.get("problem", "")))
        table.add_row(
            Text.assemble(problem, "\n", (plain(str(one["id"])), "dim")),
            Text(plain(str(one.get("language", "")))),
            word(str(one.get("verdict") or one.get("state"))),
            "" if runtime is None else f"{runtime} ms",
            Text(f"{day}\n{clock}", style="dim"),
        )
    return table
