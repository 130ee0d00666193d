"""CPython. The program folder is read-only, so no byte code is ever left for another run."""

from runners.languages.model import Language

_CHECK = "import sys\nfor name in sys.argv[1:]: compile(open(name, 'rb').read(), name, 'exec')"

LANGUAGE = Language(
    slug="python3",
    name="Python 3",
    aliases=("python", "py", "py3"),
    extensions=(".py",),
    image="python3",
    source_name="main.py",
    check_argv=("/usr/bin/python3", "-c", _CHECK, "{sources}"),
    run_argv=("/usr/bin/python3", "/box/{main}"),
    out_of_memory=(b"MemoryError",),
    version_argv=("/usr/bin/python3", "--version"),
)
