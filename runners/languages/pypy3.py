"""PyPy, which runs loops many times faster than CPython and takes more memory to do it."""

from runners.languages.model import Language

_CHECK = "import sys\nfor name in sys.argv[1:]: compile(open(name, 'rb').read(), name, 'exec')"

LANGUAGE = Language(
    slug="pypy3",
    name="Python 3 (PyPy)",
    aliases=("pypy",),
    extensions=(".pypy3",),
    image="pypy3",
    source_name="main.pypy3",
    check_argv=("/usr/bin/pypy3", "-c", _CHECK, "{sources}"),
    # Its nursery would be as large as the host's cache allows, out of what the program may have.
    run_argv=(
        "/usr/bin/env",
        "PYPY_GC_MAX={heap_mb}MB",
        "PYPY_GC_NURSERY=4MB",
        "/usr/bin/pypy3",
        "/box/{main}",
    ),
    extra_memory_mb=96,
    out_of_memory=(b"MemoryError",),
    version_argv=(
        "/usr/bin/pypy3",
        "-c",
        "import sys; print('PyPy', sys.version.split('PyPy ')[1])",
    ),
)
