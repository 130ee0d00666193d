"""Which files of a full cache go: files of one size can't push out those of all others.

Files have a size class: a class goes up to four times the size of the one before, and what it fills
counts twice as much. While the cache is full, the least recently used file of the class that counts
most goes. So a flood of large files evicts large files, and a flood of small ones takes thousands.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a cache, and when it was last used, in ns."""

    path: Path
    size: int
    used_ns: int


def to_evict(entries: Iterable[Entry], excess: int) -> Iterator[Entry]:
    """The entries that have to go, until they make up `excess` bytes or none is left."""
    classes: defaultdict[int, deque[Entry]] = defaultdict(deque)
    filled: defaultdict[int, int] = defaultdict(int)
    if excess > 0:
        for entry in sorted(entries, key=lambda one: one.used_ns):
            classes[_class_of(entry)].append(entry)
            filled[_class_of(entry)] += entry.size
    while excess > 0 and classes:
        fullest = max(classes, key=lambda one: filled[one] << one)
        entry = classes[fullest].popleft()
        if not classes[fullest]:
            del classes[fullest]
        filled[fullest] -= entry.size
        excess -= entry.size
        yield entry


def _class_of(entry: Entry) -> int:
    return (entry.size.bit_length() + 1) // 2
