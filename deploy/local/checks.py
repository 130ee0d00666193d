"""`make test` and `make lint`: every check is run, the first failure decides the exit code."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.local import boxes, browser, images, services_env, session
from deploy.local.console import say
from deploy.local.layout import Layout
from deploy.local.up import environment


@dataclass(frozen=True, slots=True)
class Step:
    """One check: a program of .venv and its arguments."""

    name: str
    argv: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step ended."""

    step: Step
    code: int
    seconds: float


LINT = (
    Step("ruff check", ("ruff", "check", ".")),
    Step("ruff format", ("ruff", "format", "--check", ".")),
    Step("mypy", ("mypy", ".")),
    Step("import rules", ("lint-imports",)),
)
MIGRATIONS = Step("migrations", ("python", "manage.py", "makemigrations", "--check", "--dry-run"))
PYTEST = Step("pytest", ("python", "-m", "pytest"))


def lint(layout: Layout) -> int:
    """The checks that need no service."""
    layout.prepare()
    services_env.update(layout.services_env, {})  # settings want a secret, whoever reads them
    return report(run(layout.root, LINT, environment()))


def test(layout: Layout) -> int:
    """All checks, with services and images."""
    env = environment()
    layout.prepare()
    browser.ensure(layout)
    with session.services(layout):
        try:
            images.ensure(layout, images.wanted_languages())
            extra = tuple(os.environ.get("PYTEST_ARGS", "").split())
            pytest = Step(PYTEST.name, (*PYTEST.argv, *extra))
            return report(run(layout.root, (*LINT, MIGRATIONS, pytest), env))
        finally:
            boxes.remove_orphans()


def run(root: Path, steps: Iterable[Step], env: Mapping[str, str]) -> list[Outcome]:
    """Runs every step in turn, also after a failure: one run shows all there is to put right."""
    programs = Path(sys.executable).parent
    outcomes = []
    for step in steps:
        say(f"== {step.name}")
        started = time.monotonic()
        argv = (str(programs / step.argv[0]), *step.argv[1:])
        done = subprocess.run(argv, cwd=root, env=env, stdin=subprocess.DEVNULL, check=False)
        outcomes.append(Outcome(step, done.returncode, time.monotonic() - started))
    return outcomes


def report(outcomes: list[Outcome]) -> int:
    """Prints a line for each step; returns the exit code of the first that failed, else 0."""
    for one in outcomes:
        word = "ok" if one.code == 0 else f"FAILED ({one.code})"
        say(f"{one.step.name:<14} {one.seconds:7.1f} s  {word}")
    return next((one.code for one in outcomes if one.code), 0)
