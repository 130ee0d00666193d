"""Every package of the shared corpus, judged whole. All its verdicts are known beforehand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from runners.artefacts import ArtefactCache
from runners.boxes.slots import slots
from runners.packages import open_package
from runners.sandbox import Sandbox
from runners.verifying.verify import verify

pytestmark = [pytest.mark.docker, pytest.mark.corpus]

SLUGS = (
    *("different", "familyvisits", "guess", "hello", "icouldhavewon", "loorolls"),
    *("meddelande", "namegeneration", "oddecho", "peasoup", "pianot", "sunandmoon"),
)


@pytest.fixture(scope="module")
def slot() -> Iterator[tuple[list[Sandbox], ArtefactCache]]:
    """One box a language for all packages, on two cores."""
    with slots(2) as made:
        yield made


@pytest.mark.parametrize("slug", SLUGS)
def test_verdicts_are_as_promised(
    slug: str, corpus: Path, slot: tuple[list[Sandbox], ArtefactCache]
) -> None:
    sandboxes, cache = slot

    with open_package(corpus / "packages" / slug) as package:
        rows = list(verify(package, sandboxes, cache=cache))

    assert [(row.submission.name, row.complaints) for row in rows if not row.is_right] == []
    assert [row.submission.name for row in rows if row.report is None] == []
    assert rows


def test_no_package_is_forgotten(corpus: Path) -> None:
    there = {path.name for path in (corpus / "packages").iterdir() if path.is_dir()}

    assert there == set(SLUGS)
