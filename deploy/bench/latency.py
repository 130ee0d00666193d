"""The running judge (`make up`) beside the same programs run natively."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from judge_client import Judge

from deploy.bench import measures, native
from deploy.bench.rows import Row, spread


def python_rows(judge: Judge, times: int, folder: Path) -> Iterator[Row]:
    source = folder / "hello.py"
    source.write_text(measures.PYTHON)
    bare = native.python_ms(source, times)
    measures.latencies_ms(judge, "python3", lambda: measures.PYTHON, 3)  # warm
    ours = measures.latencies_ms(judge, "python3", lambda: measures.PYTHON, times)
    yield Row(
        name="POST to verdict seen, Python hello",
        ours=spread(ours),
        against=f"native run: {spread(bare)}",
        result=f"{median(ours) - median(bare):+.0f} ms",
        aim="<= +60 ms",
    )


def cpp_rows(judge: Judge, times: int, folder: Path) -> Iterator[Row]:
    source = folder / "hello.cpp"
    source.write_text(measures.CPP)
    bare = native.cpp_ms(source, max(3, times // 4))
    make = measures.never_seen(measures.CPP, "//")
    ours = measures.latencies_ms(judge, "cpp", make, times)
    ratio = f"{median(ours) / median(bare):.2f} x" if bare else ""
    yield Row(
        name="POST to verdict seen, C++ with bits/stdc++.h",
        ours=spread(ours),
        against=f"g++ and run: {spread(bare)}" if bare else "no g++ here",
        result=ratio,
        aim="<= 0.4 x",
    )
    again = measures.latencies_ms(judge, "cpp", lambda: measures.CPP, times)
    yield Row(
        name="the same C++ source again",
        ours=spread(again),
        against="",
        result=f"{median(again) / median(ours):.2f} x",
        aim="no compile",
    )


def case_rows(folder: Path) -> Iterator[Row]:
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


def throughput_rows(judge: Judge, count: int, clients: int) -> Iterator[Row]:
    bare = native.python_starts_a_second(3)
    ours = measures.submissions_a_second(judge, count, clients)
    yield Row(
        name=f"trivial Python submissions a second, {clients} clients",
        ours=f"{ours:.0f}",
        against=f"python3 -c pass, all cores: {bare:.0f}",
        result=f"1/{bare / ours:.1f}",
        aim=">= 1/3",
    )
