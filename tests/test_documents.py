"""What documents name exists: files, links, make targets, variables; and they use plain words."""

import re
from pathlib import Path

import pytest

from tests.test_architecture import ROOMS, ROOT

PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / name / "README.md" for name in ("client", "deploy", "tests/attacks")),
    ]
)
LINK = re.compile(r"\]\((?!https?://)([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
QUOTED = re.compile(r"`([^`\n]+)`")
MAKE = re.compile(r"(?:`|^|&& )(?:\w+=\S+ )*make ([a-z][a-z-]*)", re.MULTILINE)
FOLDERS = (*ROOMS, "docs", "tests")
PATH = re.compile(rf"(?:{'|'.join(FOLDERS)})/[\w./*{{}}-]*")
VARIABLE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
SOURCES = (".py", ".c", ".h", ".ts", ".mjs", ".sh", ".yaml", ".service", ".example", "Procfile")
RIDDLES = ("told by", "anew", "of late", "worth nothing but", "made up for", "has them not")
page = pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))


def anchors(path: Path) -> set[str]:
    """The names of a page's headings in addresses, as GitHub makes them."""
    headings = HEADING.findall(path.read_text())
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}


def sources(*folders: str) -> list[Path]:
    return [
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.name.endswith(SOURCES) and "node_modules" not in path.parts
    ]


def source_words() -> set[str]:
    """Every word in capitals in the code, the tests and the service files."""
    texts = [path.read_text(errors="replace") for path in sources(*ROOMS, "tests")]
    return set(VARIABLE.findall("\n".join([*texts, (ROOT / "Makefile").read_text()])))


@page
def test_links_lead_somewhere(path: Path) -> None:
    for link in LINK.findall(path.read_text()):
        file, _, anchor = link.partition("#")
        target = (path.parent / file) if file else path

        assert target.exists(), f"{link} is no file"
        assert not anchor or anchor in anchors(target), f"{link} is no heading"


@page
def test_paths_exist(path: Path) -> None:
    named = {one for one in QUOTED.findall(path.read_text()) if PATH.fullmatch(one)}

    # SECURITY.md gives the tests' paths below tests/
    bases = (ROOT, ROOT / "tests")
    missing = {one for one in named if not any(list(base.glob(one.rstrip("/"))) for base in bases)}

    assert missing == set()


@page
def test_make_targets_exist(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text()
    lines = re.findall(r"^([a-z-]+(?: [a-z-]+)*):", makefile, re.MULTILINE)

    assert set(MAKE.findall(path.read_text())) <= {one for line in lines for one in line.split()}


def test_variables_exist() -> None:
    known = source_words()
    named = {
        (path.name, one)
        for path in PAGES
        if path.name != "CHANGELOG.md"  # it also names what was removed
        for one in QUOTED.findall(path.read_text())
        if VARIABLE.fullmatch(one)
    }

    assert {one for one in named if one[1] not in known} == set()


@page
def test_words_are_plain(path: Path) -> None:
    assert riddles(path) == []


@pytest.mark.parametrize("room", ROOMS)
def test_words_of_the_code_are_plain(room: str) -> None:
    """Docstrings, comments and messages; the texts of sample problems are their authors'."""
    found = {path: riddles(path) for path in sources(room) if "samples" not in path.parts}

    assert {path: words for path, words in found.items() if words} == {}


def riddles(path: Path) -> list[str]:
    text = " ".join(path.read_text(errors="replace").lower().split())
    return [one for one in RIDDLES if re.search(rf"\b{one}\b", text)]


def test_the_map_is_short() -> None:
    assert (ROOT / "ARCHITECTURE.md").read_text().count("\n") <= 150
    assert (ROOT / "README.md").read_text().count("\n") <= 120
