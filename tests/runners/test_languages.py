import time

import pytest

from runners.contract import Limits, SourceFile
from runners.languages import (
    COMMON,
    LANGUAGES,
    Language,
    chosen,
    erlang,
    find,
    java,
    kotlin,
    of_file,
    scala,
    typescript,
)

EACH = pytest.mark.parametrize("language", LANGUAGES.values(), ids=list(LANGUAGES))
JAVA_MAIN = "static void main(String[] a) {}"
HOSTILE = ["-o.c", "--version", "@args", "$(id)", "a b;c", "{main}", "{0}", "ż\n", "-rf"]


def files(*names: str, content: str = "") -> tuple[SourceFile, ...]:
    return tuple(SourceFile(name=name, content=content.encode()) for name in names)


class TestTheRegistry:
    def test_has_no_name_twice(self) -> None:
        names = [name for one in LANGUAGES.values() for name in (one.slug, *one.aliases)]
        extensions = [ending for one in LANGUAGES.values() for ending in one.extensions]

        assert len(set(names)) == len(names)
        assert len(set(extensions)) == len(extensions)

    def test_finds_by_slug_alias_and_file(self) -> None:
        assert find("cpp") is find("c++") is of_file("x.CPP") is LANGUAGES["cpp"]
        assert find("golang") is LANGUAGES["go"]
        assert find("cobol") is None
        assert of_file("Makefile") is None

    def test_serves_the_common_ones_unless_told_otherwise(self) -> None:
        assert chosen("") == list(COMMON) == ["python3", "cpp", "c", "java", "javascript"]
        assert chosen(" all ") == list(LANGUAGES)
        assert chosen("golang, c,") == ["golang", "c"]

    @EACH
    def test_is_whole(self, language: Language) -> None:
        assert language.slug == language.slug.lower()
        assert language.source_name.endswith(language.extensions)
        assert bool(language.compile_argv) == bool(language.collect)
        assert language.compile_argv or language.check_argv
        for argv in (language.compile_argv, language.check_argv, language.run_argv):
            assert not argv or argv[0].startswith("/"), "programs are named by their full path"


class TestCommands:
    @EACH
    @pytest.mark.parametrize("name", HOSTILE)
    def test_never_take_a_file_name_for_an_option(self, language: Language, name: str) -> None:
        ending = language.extensions[0]
        hostile = files(name.removesuffix(ending) + ending)
        build = language.compile_argv or language.check_argv
        folder = "." if language.compile_argv else "/box"
        command = language.compile_command if language.compile_argv else language.check_command

        argv = command(hostile, Limits())

        assert len(argv) == len(build)
        assert f"{folder}/{hostile[0].name}" in argv
        assert not any(word.startswith(("-", "@")) for word in argv if word not in build)

    @EACH
    def test_leave_no_placeholder(self, language: Language) -> None:
        argv = language.run_command(files(language.source_name), language.limits(Limits()))

        assert not any("{" in word for word in argv)

    @EACH
    def test_give_the_heap_what_the_problem_allows(self, language: Language) -> None:
        limits = language.limits(Limits(memory_mb=200))

        argv = language.run_command(files(language.source_name), limits)

        heaps = [word for word in argv if "Xmx" in word or "old-space" in word]
        assert all("200" in word for word in heaps)
        assert limits.memory_mb == 200 + language.extra_memory_mb

    def test_start_the_file_called_main_where_there_are_several(self) -> None:
        argv = LANGUAGES["python3"].run_command(files("a.py", "notes.txt", "main.py"), Limits())

        assert argv[-1] == "/box/main.py"


class TestJavaNames:
    @pytest.mark.parametrize(
        ("source", "name"),
        [
            ("public class Solution {}", "Solution.java"),
            ("class A {}\n  public final class B {}", "B.java"),
            ("import java.util.*; public class C {}", "C.java"),
            ("public abstract class D {} class E {}", "D.java"),
            ("public record Pair(int a) {}", "Pair.java"),
            ("// public class No\nclass A {}", "Main.java"),
            ("/* public class No {} */ class A {}", "Main.java"),
            ('class A { String s = "public class No {"; public class Inner {} }', "Main.java"),
            ("class A { char c = '}'; public class Inner {} }", "Main.java"),
            ('class A { String s = """\n } "} public class No { """; }', "Main.java"),
            ("", "Main.java"),
            ("public class " + "X" * 300 + " {}", "Main.java"),
            ("public class " + "ż" * 150 + " {}", "Main.java"),
        ],
    )
    def test_follow_the_public_class(self, source: str, name: str) -> None:
        assert java.name_source(source) == name
        assert LANGUAGES["java"].arrange(files("Main.java", content=source))[0].name == name

    @pytest.mark.parametrize(
        ("source", "main"),
        [
            ("class A { public static void main(String[] a) {} } class B {}", "A"),
            ("class B {} class A { static void main(String[] a) {} }", "A"),
            ("class A { class Node {} public static void main(String[] a) {} }", "A"),
            ("public class A {\npublic static void main(String[] a) {}\npublic class N {} }", "A"),
            ("package p.q;\nclass A { final static public void main(String[] a) {} }", "p.q.A"),
            ("// class B { static void main(\nclass A { static public void main(S a) {} }", "A"),
            ("record R() { public static void main(String[] a) {} }", "R"),
            ("class A { class B { public static void main(String[] a) {} } }", "Main"),
            ("}}}}", "Main"),
        ],
    )
    def test_of_what_to_run_is_the_class_with_main(self, source: str, main: str) -> None:
        assert java.main_class(files("X.java", content=source), (".java",)) == main

    def test_are_looked_for_in_the_file_with_main(self) -> None:
        two = (
            *files("Lib.java", content="public class Lib {}"),
            *files("Go.java", content="public class Go { public static void main(String[] a) {} }"),
        )
        assert java.main_class(two, (".java",)) == "Go"

    @pytest.mark.parametrize(
        "piece", ["/*", '"\\"', '"""', "public ", "class ", "static ", "'", "{", "public static "]
    )
    def test_take_linear_time_on_any_text(self, piece: str) -> None:
        text = piece * (100_000 // len(piece))
        started = time.process_time()

        java.name_source(text)
        java.main_class(files("X.java", content=text), (".java",))

        assert time.process_time() - started < 0.5


class TestKotlinNames:
    @pytest.mark.parametrize(
        ("source", "main"),
        [
            ("fun main() {}", "MainKt"),
            ("fun main(args: Array<String>) {}", "MainKt"),
            ("suspend fun main() {}", "MainKt"),
            ("package p.q\n\nfun main() {}", "p.q.MainKt"),
            ("object A\nobject B {\n  @JvmStatic fun main(a: Array<String>) {} }", "B"),
            ("package p\nobject B {\n  @JvmStatic\n  fun main() {} }", "p.B"),
            ("object A { @JvmStatic fun main() {} }\nfun main() {}", "MainKt"),
            ("", "MainKt"),
        ],
    )
    def test_of_what_to_run_is_the_class_with_main(self, source: str, main: str) -> None:
        assert kotlin.main_class(files("main.kt", content=source), (".kt",)) == main

    def test_follow_the_file_with_main(self) -> None:
        two = (*files("lib.kt"), *files("two-sums.kt", content="fun main() {}"))

        assert kotlin.main_class(two, (".kt",)) == "Two_sumsKt"


class TestScalaNames:
    @pytest.mark.parametrize(
        ("source", "main"),
        [
            ("object A extends App { }", "A"),
            ("object A { }\nobject B { def main(args: Array[String]): Unit = {} }", "B"),
            ("package p.q\nobject A extends App", "p.q.A"),
            ("class A { def main(args: Array[String]): Unit = {} }", "Main"),
            ("", "Main"),
        ],
    )
    def test_of_what_to_run_is_the_object_with_main(self, source: str, main: str) -> None:
        assert scala.main_object(files("x.scala", content=source), (".scala",)) == main


class TestErlangNames:
    @pytest.mark.parametrize(
        ("source", "name"),
        [
            ("-module(total).", "total.erl"),
            ("% a comment\n -module( x_1 ).", "x_1.erl"),
            ("-module(Total).", "main.erl"),
            ("-module('../x').", "main.erl"),
            ("-module(" + "x" * 300 + ").", "main.erl"),
            ("", "main.erl"),
        ],
    )
    def test_follow_the_module(self, source: str, name: str) -> None:
        assert erlang.name_source(source) == name

    def test_of_what_to_run_is_the_module_with_main(self) -> None:
        two = (*files("a.erl"), *files("b.erl", content="-module(b).\nmain() -> ok."))

        assert erlang.main_module(two, (".erl",)) == "b"


class TestCompiledScripts:
    def test_are_called_like_their_source(self) -> None:
        assert typescript.script(files("a.ts", "main.ts"), (".ts",)) == "main.js"


class TestReadingNames:
    @pytest.mark.parametrize(
        "piece", ["object a ", "@JvmStatic ", "package ", "-module(", "\n", " ", "main() ", "x"]
    )
    def test_takes_linear_time_on_any_text(self, piece: str) -> None:
        text = piece * (100_000 // len(piece))
        started = time.process_time()

        kotlin.main_class(files("x.kt", content=text), (".kt",))
        scala.main_object(files("x.scala", content=text), (".scala",))
        erlang.main_module(files("x.erl", content=text), (".erl",))
        erlang.name_source(text)
        java.main_class(files("X.java", content=f"{text}class A {{ {JAVA_MAIN} }}"), (".java",))

        assert time.process_time() - started < 0.5
