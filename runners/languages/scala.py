"""Scala on the Java virtual machine. The compiler has a class-data archive."""

import re

from runners.contract import SourceFile
from runners.languages import jvm
from runners.languages.model import Language

LIBRARIES = "/opt/scala/lib/scala-library.jar:/opt/scala/lib/judge.jar"
_PACKAGE = re.compile(r"^package ([\w.]+)", re.MULTILINE)
_STARTS = re.compile(r"\bobject (\w+)|\b(extends App|def main)\b")


def main_object(files: tuple[SourceFile, ...], extensions: tuple[str, ...]) -> str:
    """The first object that is an App or defines main."""
    for file in files:
        if file.name.endswith(extensions):
            text, name = file.content.decode("utf-8", "replace"), ""
            for found in _STARTS.finditer(text):
                if found[2] and name:
                    package = _PACKAGE.search(text)
                    return f"{package[1]}.{name}" if package else name
                name = found[1] or name
    return "Main"


LANGUAGE = Language(
    slug="scala",
    name="Scala",
    extensions=(".scala",),
    image="scala",
    source_name="main.scala",
    entry=main_object,
    compile_argv=(
        "/opt/scala/build",
        "-XX:SharedArchiveFile=/opt/scala/compiler.jsa",
        "{sources}",
    ),
    collect=(".class",),
    run_argv=(
        *jvm.RUN,
        "-XX:SharedArchiveFile=/opt/scala/program.jsa",
        "-cp",
        f"{LIBRARIES}:/box",
        "{main}",
    ),
    check_argv=(*jvm.RUN, "-cp", f"{LIBRARIES}:/box", jvm.DRY_RUN, "{main}"),
    extra_memory_mb=jvm.EXTRA_MEMORY_MB,
    out_of_memory=jvm.OUT_OF_MEMORY,
    processes=jvm.PROCESSES,
    version_argv=("/opt/scala/build", "-Xshare:auto", "-version"),
)
