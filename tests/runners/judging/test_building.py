import pytest

from runners import languages
from runners.contract import SourceFile
from runners.judging.building import Builder, syntax_error, version_of
from runners.sandbox import Compilation, Outcome, Stop
from tests.fakes import ScriptedSandbox, ended, oom_killed, stopped

C = languages.LANGUAGES["c"]
SOURCES = (SourceFile(name="main.c", content=b"int main() {}"),)


def log_of(outcome: Outcome, log: bytes = b"") -> str:
    sandbox = ScriptedSandbox.of(Compilation(outcome=outcome, log=log, artefact=()))
    with sandbox.open(C.image) as box:
        build = Builder(sandbox).build(box, C, SOURCES)
    assert build.files == ()
    return build.log


class TestAFailedBuild:
    @pytest.mark.parametrize(
        "outcome", [stopped(Stop.CPU_TIME), stopped(Stop.MEMORY), oom_killed()]
    )
    def test_says_that_a_limit_stopped_the_compiler(self, outcome: Outcome) -> None:
        assert "stopped at its limit" in log_of(outcome, b"half a message")

    def test_says_that_there_is_no_program(self) -> None:
        assert log_of(ended()) == "The compiler made no program."

    def test_says_why_a_file_is_too_large(self) -> None:
        said = (
            b"gcc: internal compiler error: File size limit exceeded signal terminated program as"
        )
        log = log_of(ended(exit_code=1), said)
        assert log.startswith("The program would be larger than 64 MiB. A large global array")
        assert "File size limit exceeded" in log

    def test_keeps_the_log_short(self) -> None:
        assert len(log_of(ended(exit_code=1), b"x" * 1_000_000)) < 70_000


class TestSyntaxErrors:
    def test_of_compiled_languages_were_found_by_the_compiler(self) -> None:
        with ScriptedSandbox().open("gcc") as box:
            assert syntax_error(box, C, SOURCES) == ""

    def test_have_a_text_even_if_the_interpreter_is_silent(self) -> None:
        with ScriptedSandbox.of(ended(exit_code=1)).open("python3") as box:
            assert syntax_error(box, languages.LANGUAGES["python3"], SOURCES) == "syntax error"


class TestVersionOf:
    def test_is_the_first_line_it_prints(self) -> None:
        sandbox = ScriptedSandbox.of(ended(b"gcc 12.2.0\nCopyright"))

        assert version_of(C, sandbox) == "gcc 12.2.0"

    def test_may_be_on_standard_error(self) -> None:
        assert version_of(C, ScriptedSandbox.of(ended(stderr=b"openjdk 17\n"))) == "openjdk 17"
