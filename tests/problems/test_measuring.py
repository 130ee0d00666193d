"""Measuring a time limit: on which cores, and what the command says meanwhile."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from problems import measuring
from problems.models import Problem
from runners.boxes.cores import try_lock
from tests.fakes import ScriptedSandbox, Step, ended

pytestmark = pytest.mark.django_db


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Any:
    """`chosen(step, ...)`: what programs will do; gives the cores on which they do it."""
    settings.RUNNER = {**settings.RUNNER, "cpus": [5, 6, 7]}

    def script(*steps: Step) -> list[Sequence[int]]:
        found: list[Sequence[int]] = []

        @contextmanager
        def slots(_count: int, cores: Sequence[int]) -> Iterator[Any]:
            found.append(cores)
            yield [ScriptedSandbox.of(*steps)], None

        monkeypatch.setattr(measuring, "slots", slots)
        return found

    return script


def test_it_uses_the_cores_that_no_slot_holds(
    make_package: Any, chosen: Any, settings: Any
) -> None:
    cores = chosen(ended(b"3"), ended(b"4"))
    held = try_lock(Path(settings.RUNNER["cache_dir"]) / "cores", 6)

    call_command("import_problem", make_package(files={".timelimit": None}))

    os.close(held)
    assert cores == [[5, 7]]


def test_it_shares_the_last_core_where_slots_hold_all(
    make_package: Any, chosen: Any, settings: Any
) -> None:
    cores = chosen(ended(b"3"), ended(b"4"))
    folder = Path(settings.RUNNER["cache_dir"]) / "cores"
    held = [try_lock(folder, core) for core in (5, 6, 7)]

    call_command("import_problem", make_package(files={".timelimit": None}))

    for handle in held:
        os.close(handle)
    assert cores == [[7]]


def test_the_command_tells_each_submission(
    make_package: Any, chosen: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen(ended(b"3"), ended(b"4"))

    call_command("import_problem", make_package(files={".timelimit": None}))

    measured, imported = capsys.readouterr().out.splitlines()
    assert measured.startswith("measured  sums  (1/1) accepted/sums.py: accepted, ")
    assert imported == "imported  sums  (2 cases)"


def test_what_is_not_accepted_is_named(
    make_package: Any, chosen: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen(ended(b"5"))

    with pytest.raises(CommandError):
        call_command("import_problem", make_package(files={".timelimit": None}))

    failed = capsys.readouterr().out.splitlines()[-1]
    assert "no submission was accepted (accepted/sums.py: wrong_answer" in failed
    assert not Problem.objects.exists()
