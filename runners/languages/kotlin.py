"""Kotlin on the Java virtual machine. The compiler has a class-data archive."""

import re
from pathlib import PurePosixPath

from runners.contract import SourceFile
from runners.languages import jvm
from runners.languages.model import Language, first

LIBRARIES = "/opt/kotlin/lib/kotlin-stdlib.jar:/opt/kotlin/lib/judge.jar"
_PACKAGE = re.compile(r"^package ([\w.]+)", re.MULTILINE)
_FUNCTION = re.compile(r"^(?:suspend )?fun main\b", re.MULTILINE)
_METHOD = re.compile(r"\bobject (\w+)|@JvmStatic\s+fun (main)\b")


def main_class(files: tuple[SourceFile, ...], extensions: tuple[str, ...]) -> str:
    """The class made of the file with `fun main`, or the object that has it as a static method."""
    for file in files:
        text = file.content.decode("utf-8", "replace")
        if file.name.endswith(extensions) and (name := _holder(file.name, text)):
            package = _PACKAGE.search(text)
            return f"{package[1]}.{name}" if package else name
    return _class_of(first(files, extensions))


def _holder(file_name: str, text: str) -> str:
    if _FUNCTION.search(text):
        return _class_of(file_name)
    name = ""
    for found in _METHOD.finditer(text):
        if found[2]:
            return name
        name = found[1]
    return ""


def _class_of(file_name: str) -> str:
    stem = re.sub(r"\W", "_", PurePosixPath(file_name).stem)
    return f"{stem[:1].upper()}{stem[1:]}Kt"


LANGUAGE = Language(
    slug="kotlin",
    name="Kotlin",
    aliases=("kt",),
    extensions=(".kt",),
    image="kotlin",
    source_name="main.kt",
    entry=main_class,
    compile_argv=(
        "/opt/kotlin/build",
        "-XX:SharedArchiveFile=/opt/kotlin/compiler.jsa",
        "{sources}",
    ),
    collect=(".class",),
    run_argv=(
        *jvm.RUN,
        "-XX:SharedArchiveFile=/opt/kotlin/program.jsa",
        "-cp",
        f"{LIBRARIES}:/box",
        "{main}",
    ),
    check_argv=(*jvm.RUN, "-cp", f"{LIBRARIES}:/box", jvm.DRY_RUN, "{main}"),
    extra_memory_mb=jvm.EXTRA_MEMORY_MB,
    out_of_memory=jvm.OUT_OF_MEMORY,
    processes=jvm.PROCESSES,
    version_argv=("/opt/kotlin/build", "-Xshare:auto", "-version"),
)
