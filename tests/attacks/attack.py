"""An attack: a hostile program, and what its header comment says about it.

A program is a file `<group>/<id>_<name>.<extension>`, or a folder of files that are submitted
together. Near its start, each line behind its language's comment marks, stands

    @attack   A02 fork, leave the session, ignore every signal       its row in the list, a title
    @allowed  time_limit_exceeded runtime_error                    verdicts that are right
    @why      what must hold, for whoever sees it fail
    @essential                                    also runs in `make test`; else in `make attack`
    @limits   time_ms=500 memory_mb=64            where the usual ones would not do
    @padding  8192                                KiB of spaces after its input
    @repeat   20                                  submitted so often, with one verdict for all
    @function                                     it is LeetCode's form: a class with a method `sum`
"""

import re
from dataclasses import dataclass
from pathlib import Path

from runners import languages
from runners.contract import Limits, SourceFile
from runners.signature import Signature, read_signature
from runners.verdicts import Verdict

HERE = Path(__file__).parent
HEADER_BYTES = 4096
USUAL = {"time_ms": 1000, "memory_mb": 128, "output_kb": 1024, "wall_factor": 2}
SUM = read_signature(
    {
        "name": "sum",
        "params": [{"name": name, "type": "long"} for name in ("left", "right")],
        "return": {"type": "long"},
    }
)
_WORDS = "attack|allowed|why|essential|limits|padding|repeat|function"
_LINE = re.compile(rf"^\W{{0,5}}@({_WORDS})\b[ \t]*(.*?)[ \t]*(?:\*/)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """One program of the suite. A header that makes no sense is an error when it is read."""

    path: Path
    header: dict[str, str]

    @property
    def name(self) -> str:
        return str(self.path.relative_to(HERE))

    @property
    def is_essential(self) -> bool:
        return "essential" in self.header

    @property
    def allowed(self) -> frozenset[Verdict]:
        return frozenset(map(Verdict, self.header["allowed"].split()))

    @property
    def repeat(self) -> int:
        return int(self.header.get("repeat", "1"))

    @property
    def signature(self) -> Signature | None:
        return SUM if "function" in self.header else None

    @property
    def padding_kb(self) -> int:
        return int(self.header.get("padding", "0"))

    @property
    def limits(self) -> Limits:
        pairs = (word.split("=") for word in self.header.get("limits", "").split())
        return Limits(**USUAL | {name: int(value) for name, value in pairs})

    @property
    def language(self) -> languages.Language:
        found = map(languages.of_file, (path.name for path in _files(self.path)))
        return next(one for one in found if one is not None)

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        files = _files(self.path)
        if self.path.is_dir():
            return tuple(SourceFile(name=one.name, content=one.read_bytes()) for one in files)
        content = files[0].read_bytes()
        name = self.language.file_name(content.decode("utf-8", "replace"))
        return (SourceFile(name=name, content=content),)


def read(path: Path) -> Attack:
    """The attack of a file or folder."""
    start = _files(path)[0].read_bytes()[:HEADER_BYTES].decode("utf-8", "replace")
    header = dict(_LINE.findall(start))
    attack = Attack(path=path, header=header)
    if not {"attack", "allowed", "why"} <= header.keys() or not attack.allowed:
        raise ValueError(f"{path}: its header must have @attack, @allowed and @why.")
    return attack


def suite() -> list[Attack]:
    """All attacks, in the order of the list."""
    return [read(path) for path in sorted(HERE.glob("[a-z]/*")) if not path.name.startswith("__")]


def _files(path: Path) -> list[Path]:
    """What is submitted; the file with the header is the first by name."""
    return sorted(path.iterdir()) if path.is_dir() else [path]
