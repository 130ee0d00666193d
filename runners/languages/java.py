"""Java by OpenJDK. A file is named after its public class; what runs is the class with `main`.

Both are found by reading the text: comments and strings are taken out, then braces are counted, so
that only types at the top level count. Every pattern here takes linear time on any text.
"""

import re
from collections.abc import Iterator

from runners.contract import SourceFile
from runners.languages import jvm
from runners.languages.model import Language

MAX_NAME_BYTES = 200  # a file name may have 255, and inner classes need some of them
_NOISE = re.compile(
    r"//[^\n]*"
    r"|/\*.*?(?:\*/|\Z)"
    r'|"""(?:\\.|[^\\])*?(?:"""|\Z)'
    r'|"(?:\\.|[^"\\\n])*"?'
    r"|'(?:\\.|[^'\\\n])*'?",
    re.DOTALL,
)
_TOKEN = re.compile(
    r"[{}]"
    r"|(?P<public>\bpublic\s+)?(?:\b(?:final|abstract|strictfp|sealed)\s+){0,3}"
    r"\b(?:class|record|enum|interface)\s+(?P<type>[A-Za-z_$][\w$]*)"
    r"|(?P<main>\bstatic\s+(?:(?:public|final|synchronized)\s+){0,3}void\s+main\s*\()"
)
_PACKAGE = re.compile(r"^[ \t]*package\s+(\w+(?:\.\w+)*)\s*;", re.MULTILINE)


def name_source(source: str) -> str:
    """`X.java` for `public class X`, else Main.java."""
    public = next((name for name, is_public, _ in _types(source) if is_public), "Main")
    return f"{public}.java" if len(public.encode()) <= MAX_NAME_BYTES else "Main.java"


def main_class(files: tuple[SourceFile, ...], extensions: tuple[str, ...]) -> str:
    """The first type at the top level that holds `static void main`."""
    for file in files:
        if file.name.endswith(extensions):
            text = file.content.decode("utf-8", "replace")
            name = next((name for name, _, has_main in _types(text) if has_main), None)
            if name is not None:
                package = _PACKAGE.search(_NOISE.sub(" ", text))
                return f"{package[1]}.{name}" if package else name
    return "Main"


def _types(source: str) -> Iterator[tuple[str, bool, bool]]:
    """Every type at the top level: its name, whether it is public, whether it holds main."""
    depth, name, is_public, has_main = 0, "", False, False
    for token in _TOKEN.finditer(_NOISE.sub(" ", source)):
        if token["type"] and depth == 0:
            if name:
                yield name, is_public, has_main
            name, is_public, has_main = token["type"], bool(token["public"]), False
        elif token["main"] and depth == 1:
            has_main = True
        else:
            depth += {"{": 1, "}": -1}.get(token[0], 0)
    if name:
        yield name, is_public, has_main


LANGUAGE = Language(
    slug="java",
    name="Java",
    extensions=(".java",),
    image="java",
    source_name="Main.java",
    name_source=name_source,
    entry=main_class,
    compile_argv=(
        "/usr/bin/javac",
        "-J-XX:TieredStopAtLevel=1",
        "-J-XX:+UseSerialGC",
        "-J-Xshare:auto",
        "-J-XX:-UsePerfData",
        "-J-XX:SharedArchiveFile=/opt/java/javac.jsa",
        "-encoding",
        "UTF-8",
        "-nowarn",
        "-proc:none",
        "-d",
        ".",
        "{sources}",
    ),
    collect=(".class",),
    run_argv=(*jvm.RUN, "-cp", "/box", "{main}"),
    check_argv=(*jvm.RUN, "-cp", "/box", jvm.DRY_RUN, "{main}"),
    extra_memory_mb=jvm.EXTRA_MEMORY_MB,
    out_of_memory=jvm.OUT_OF_MEMORY,
    processes=jvm.PROCESSES,
    version_argv=("/usr/bin/java", "--version"),
)
