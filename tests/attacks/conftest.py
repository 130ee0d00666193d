"""The ground of the suite, and the table at its end.

ATTACKS=all runs every attack, as `make attack` does; otherwise only the essential ones run.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from tests.attacks import ground, unproven
from tests.attacks.ground import Ground

IS_WHOLE = os.environ.get("ATTACKS") == "all"


@pytest.fixture(scope="session")
def attack_ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    with ground.prepare(tmp_path_factory.mktemp("attacks")) as prepared:
        yield prepared


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any) -> None:
    """One line for each attack; only where the whole suite was asked for."""
    if not IS_WHOLE:
        return
    rows = [
        (*dict(report.user_properties)["attack"], report.outcome)
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, [])
        if report.when == "call" and "attack" in dict(report.user_properties)
    ]
    terminalreporter.section("attacks")
    for name, language, verdicts, seconds, outcome in sorted(rows):
        why = unproven.reason(name)
        held = f"not proven here: {why}" if why else "held"
        mark = held if outcome == "passed" else "FAILED"
        line = f"{name:<44} {language:<11} {verdicts:<42} {seconds:6.1f} s  {mark}"
        terminalreporter.write_line(line)
    passed = [name for name, *_, outcome in rows if outcome == "passed"]
    empty = sum(bool(unproven.reason(name)) for name in passed)
    terminalreporter.write_line(
        f"{len(passed)} of {len(rows)} attacks held, {empty} of them not proven here"
    )
