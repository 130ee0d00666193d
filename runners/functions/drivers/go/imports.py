"""The user's Go file: packages that it names are imported, and its own clauses are tolerated."""

import re
from collections.abc import Iterator

# A package's path, and something in it that can be named so that no import is unused.
_PACKAGES = {
    path.rsplit("/", 1)[-1]: (path, member)
    for path, member in (
        *(("bufio", "NewReader"), ("bytes", "Equal"), ("container/heap", "Init")),
        *(("container/list", "New"), ("container/ring", "New"), ("context", "Background")),
        *(("errors", "New"), ("fmt", "Sprint"), ("hash/fnv", "New32"), ("io", "EOF")),
        *(("log", "Print"), ("math", "Pi"), ("math/big", "NewInt"), ("math/bits", "Len")),
        *(("math/cmplx", "Abs"), ("math/rand", "Intn"), ("os", "Exit"), ("reflect", "TypeOf")),
        *(("regexp", "Compile"), ("runtime", "GC"), ("runtime/debug", "FreeOSMemory")),
        *(("sort", "Sort"), ("strconv", "Itoa"), ("strings", "ToLower"), ("sync", "NewCond")),
        *(("sync/atomic", "AddInt32"), ("time", "Now"), ("unicode", "IsDigit")),
        *(
            ("unicode/utf8", "RuneLen"),
            ("encoding/json", "Marshal"),
            ("encoding/hex", "DecodeString"),
        ),
        *(("encoding/binary", "Size"), ("encoding/base64", "StdEncoding"), ("crypto/md5", "New")),
        *(("crypto/sha1", "New"), ("crypto/sha256", "New"), ("hash/crc32", "NewIEEE")),
    )
}
_NO_CODE = re.compile(
    r"""//[^\n]*|/\*.*?\*/|(?P<text>"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*')""", re.DOTALL
)
_CLAUSE = re.compile(r"^[ \t]*package[ \t]+\w+[ \t]*;?", re.MULTILINE)
_IMPORT = re.compile(r"^[ \t]*import\b[ \t]*(?:\([^)]*\)|[^\n;]*)", re.MULTILINE)
_SPEC = re.compile(r"""(?:([\w.]+)[ \t]*)?["`]([\w./-]+)["`]""")
_NAMED = re.compile(r"(?<![\w.)\]])([a-z]\w*)\.[A-Z]")
_DECLARED = re.compile(r"^(?:func|var|const|type)[ \t]+(\w+)", re.MULTILINE)
_BUILTINS = ("min", "max")


def file_of(source: str) -> str:
    """The user's file with the imports that it lacks. Its lines keep their numbers."""
    code = _blanked(source, texts=True)
    clause = _CLAUSE.search(code)
    if clause:
        source = source[: clause.start()] + _spaces(clause[0]) + source[clause.end() :]
    missing = sorted(set(_NAMED.findall(code)) & set(_PACKAGES))
    taken = set(_imported(source)) | declared(source)
    added = [_PACKAGES[name] for name in missing if name not in taken]
    imports = "".join(f'; import "{path}"' for path, _ in added)
    uses = "".join(f"var _ = {path.rsplit('/', 1)[-1]}.{member}\n" for path, member in added)
    return f"package main{imports}\n//line solution.go:1\n{source}\n//line driver.go:1\n{uses}"


def declared(source: str) -> set[str]:
    """What it declares for the whole package."""
    return set(_DECLARED.findall(_blanked(source, texts=True)))


def missing_builtins(source: str) -> list[str]:
    """Functions that newer versions have built in, unless it has its own."""
    code = _blanked(source, texts=True)
    own = declared(source)
    return [name for name in _BUILTINS if re.search(rf"\b{name}\(", code) and name not in own]


def _imported(source: str) -> Iterator[str]:
    """The names of what it imports itself."""
    for clause in _IMPORT.findall(_blanked(source, texts=False)):
        for alias, path in _SPEC.findall(clause.split("import", 1)[1]):
            yield alias or path.rsplit("/", 1)[-1]


def _blanked(source: str, *, texts: bool) -> str:
    """The code without comments, or also without the texts in it; everything stays in place."""
    return _NO_CODE.sub(lambda m: m[0] if m["text"] and not texts else _spaces(m[0]), source)


def _spaces(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
