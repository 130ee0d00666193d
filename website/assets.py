"""The built files of the bundle, by the names of their sources (frontend/build.mjs writes them)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = "website"
_MANIFEST = Path(__file__).parent / "static" / FOLDER / "manifest.json"


@dataclass(frozen=True, slots=True)
class Asset:
    """One built file, and the files that it imports at once; paths are below STATIC_URL."""

    path: str
    imports: tuple[str, ...]


def find(name: str) -> Asset:
    """The built file of an entry, such as "start.js". Raises KeyError for an unknown name."""
    return _assets()[name]


@cache
def _assets() -> dict[str, Asset]:
    entries = json.loads(_MANIFEST.read_text())
    return {
        name: Asset(f"{FOLDER}/{one['file']}", tuple(f"{FOLDER}/{i}" for i in one["imports"]))
        for name, one in entries.items()
    }
