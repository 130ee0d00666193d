"""Failures are real here: processes are killed and frozen, servers stop, engines go away."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from tests.factories import make_user
from tests.stack import Site, import_problems, site_in


@pytest.fixture
def site(tmp_path: Path, settings: Any) -> Iterator[Site]:
    """Processes on the test's database; the problems `sums` and `hello` are there."""
    with site_in(tmp_path, settings) as made:
        import_problems(made.folder)
        yield made


@pytest.fixture
def user(db: None) -> User:
    del db
    return make_user("ada")
