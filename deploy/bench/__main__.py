"""`make bench`: measures the running judge (`make up`) beside bare programs, all in one run.

Quote the ratios: absolute times belong to the machine. Needs an otherwise idle machine.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from deploy.api import Api, ApiError, default_url
from deploy.bench import measures, native

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = Path(__file__).resolve().parent / "bench-hello"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure: ours, what it stands against, and what we aim for."""

    name: str
    ours: str
    against: str
    result: str
    aim: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--url", default=default_url(), help="where the judge is")
    parser.add_argument("--admin", type=Path, default=ROOT / "var" / "admin.json", help="its token")
    parser.add_argument("--times", type=int, default=20, help="repeats of each latency")
    parser.add_argument("--submissions", type=int, default=300, help="for the throughput")
    parser.add_argument("--clients", type=int, default=10, help="for the throughput")
    options = parser.parse_args()
    console = Console()
    try:
        rows = _run(options, console)
    except (ApiError, OSError, subprocess.CalledProcessError) as error:
        console.print(f"[red]{error}[/red]")
        return 1
    table = Table("measure", "ours", "against", "result", "aim")
    for row in rows:
        table.add_row(row.name, row.ours, row.against, row.result, row.aim)
    console.print(table)
    return 0


def _run(options: argparse.Namespace, console: Console) -> list[Row]:
    api = Api(options.url, json.loads(options.admin.read_text())["token"])
    command = (sys.executable, "manage.py", "import_problem", str(PACKAGE), "--hidden")
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    rows: list[Row] = []
    with TemporaryDirectory() as name, console.status("measuring") as status:
        for row in _rows(api, options, Path(name)):
            status.update(f"measured: {row.name}")
            rows.append(row)
    return rows


def _rows(api: Api, options: argparse.Namespace, folder: Path) -> Iterator[Row]:
    yield from _python_latency(api, options.times, folder)
    yield from _cpp_latency(api, options.times, folder)
    yield from _case_cost(folder)
    yield _throughput(api, options)


def _python_latency(api: Api, times: int, folder: Path) -> Iterator[Row]:
    source = folder / "hello.py"
    source.write_text(measures.PYTHON)
    bare = native.python_ms(source, times)
    measures.latencies_ms(api, "python3", lambda: measures.PYTHON, 3)  # warm
    ours = measures.latencies_ms(api, "python3", lambda: measures.PYTHON, times)
    yield Row(
        name="POST to verdict seen, Python hello",
        ours=_spread(ours),
        against=f"native run: {_spread(bare)}",
        result=f"{median(ours) - median(bare):+.0f} ms",
        aim="<= +60 ms",
    )


def _cpp_latency(api: Api, times: int, folder: Path) -> Iterator[Row]:
    source = folder / "hello.cpp"
    source.write_text(measures.CPP)
    bare = native.cpp_ms(source, max(3, times // 4))
    make = measures.never_seen(measures.CPP, "//")
    ours = measures.latencies_ms(api, "cpp", make, times)
    ratio = f"{median(ours) / median(bare):.2f} x" if bare else ""
    yield Row(
        name="POST to verdict seen, C++ with bits/stdc++.h",
        ours=_spread(ours),
        against=f"g++ and run: {_spread(bare)}" if bare else "no g++ here",
        result=ratio,
        aim="<= 0.4 x",
    )
    again = measures.latencies_ms(api, "cpp", lambda: measures.CPP, times)
    yield Row(
        name="the same C++ source again",
        ours=_spread(again),
        against="",
        result=f"{median(again) / median(ours):.2f} x",
        aim="no compile",
    )


def _case_cost(folder: Path) -> Iterator[Row]:
    ours, bare, program = measures.case_ms(folder, 300)
    yield Row(
        name="one more case",
        ours=f"{ours:.2f} ms",
        against=f"fork+exec: {bare:.2f} ms",
        result=f"{ours - bare:+.2f} ms",
        aim="<= +1.5 ms",
    )
    isolate = native.isolate_ms(program, 100)
    if isolate:
        yield Row(
            name="one more case",
            ours=f"{ours:.2f} ms",
            against=f"isolate --run: {median(isolate):.2f} ms",
            result=f"{ours / median(isolate):.2f} x",
            aim="< 1 x",
        )


def _throughput(api: Api, options: argparse.Namespace) -> Row:
    bare = native.python_starts_a_second(3)
    ours = measures.submissions_a_second(api, options.submissions, options.clients)
    return Row(
        name=f"trivial Python submissions a second, {options.clients} clients",
        ours=f"{ours:.0f}",
        against=f"python3 -c pass, all cores: {bare:.0f}",
        result=f"1/{bare / ours:.1f}",
        aim=">= 1/3",
    )


def _spread(times_ms: Sequence[float]) -> str:
    p95 = quantiles(times_ms, n=20)[-1]
    return f"{median(times_ms):.0f} ms, p95 {p95:.0f}"


if __name__ == "__main__":
    sys.exit(main())
