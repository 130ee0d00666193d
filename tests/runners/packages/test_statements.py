from collections.abc import Callable
from pathlib import Path

import pytest

from runners.packages import read_package

NONE = {"problem.yaml": "", "problem_statement/problem.en.tex": None}


class TestStatements:
    def test_come_one_a_language_english_first(self, build: Callable[..., Path]) -> None:
        names = ["problem.sv.md", "problem.en.html", "problem.en.tex", "problem.de.txt"]
        names += ["problem.pt-BR.md", "problem.en.pdf", "logo.png", "problem.en.tex.bak"]

        package = read_package(build({**NONE, **{f"statement/{name}": "x" for name in names}}))

        found = [(statement.language, statement.format) for statement in package.statements]
        assert found == [
            ("en", "html"),
            ("de", "text"),
            ("pt-BR", "markdown"),
            ("sv", "markdown"),
        ]

    def test_without_a_language_are_english(self, build: Callable[..., Path]) -> None:
        folder = build({**NONE, "problem_statement/problem.tex": "Hej\r\n"})

        (statement,) = read_package(folder).statements

        assert (statement.language, statement.text) == ("en", "Hej\n")
        assert statement.path == folder / "problem_statement/problem.tex"

    def test_in_old_encodings_are_read(self, build: Callable[..., Path]) -> None:
        text = "Smörgås «quoted» €5"
        for encoding in ("cp1252", "utf-8", "utf-8-sig", "utf-16"):
            folder = build({"problem_statement/problem.en.tex": text.encode(encoding)})

            assert read_package(folder).statements[0].text == text

    @pytest.mark.parametrize("name", ["problem.pdf", "statement/problem.en.pdf"])
    def test_may_be_a_pdf_alone(self, build: Callable[..., Path], name: str) -> None:
        package = read_package(build({**NONE, name: b"%PDF\x00"}))

        assert package.statements == ()
        assert package.title == "add"


class TestTitle:
    @pytest.mark.parametrize(
        ("name", "text", "title"),
        [
            ("problem.tex", "\\problemname{Hello World!}\n", "Hello World!"),
            ("problem.tex", "% \\problemname{Old}\n\\problemname{New}", "New"),
            ("problem.tex", "\\problemname{The \\emph{Big} {O}}\n", "The Big O"),
            ("problem.tex", "\\problemname{Sm\\\"{o}rg\\aa s~\\& \\'etude}", "Smörgås & étude"),
            ("problem.tex", "\\problemname{$x^2$}\n%% plainproblemname: x squared\n", "x squared"),
            ("problem.tex", "\\problemname{\\problemyamlname}", "add"),
            ("problem.tex", "\\problemname{never closed", "add"),
            ("problem.tex", "no name", "add"),
            ("problem.md", "\n# Hello *World* #\n\n# Input\n", "Hello *World*"),
            ("problem.md", "## Input\n", "add"),
            ("problem.html", "<TITLE>\n A &amp; B</title><h1>C</h1>", "A & B"),
            ("problem.html", '<h1 class="x">A <i>B</i></h1>', "A B"),
            ("problem.html", "<h1>never closed", "add"),
            ("problem.html", "İ<h1>İ</H1>", "İ"),
            ("problem.txt", "Words.\n", "add"),
        ],
    )
    def test_is_taken_from_the_heading(
        self, build: Callable[..., Path], name: str, text: str, title: str
    ) -> None:
        assert read_package(build({**NONE, f"statement/{name}": text})).title == title

    @pytest.mark.parametrize(
        "text", ["<h1", "<title>", "<", "<h1>&", "\\problemname{", "# ", "%% "]
    )
    def test_is_looked_for_in_linear_time(self, build: Callable[..., Path], text: str) -> None:
        for extension in ("html", "tex", "md"):
            content = text * (900_000 // len(text))
            folder = build({**NONE, f"statement/problem.{extension}": content}, extension)

            assert read_package(folder).title
