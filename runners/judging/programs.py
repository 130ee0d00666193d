"""A program in a box of its own: built once, run as often as needed."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import PurePosixPath
from types import TracebackType
from typing import Self

from runners.artefacts import Files
from runners.judging.building import Build, Builder
from runners.languages import Language
from runners.sandbox import Box, Role


class Program:
    """A built program in a box; it moves to a fresh box when its own has become unsound."""

    def __init__(
        self, language: Language, files: Files, builder: Builder, *, role: Role, talks: bool = False
    ) -> None:
        self.language = language
        self.sources = language.arrange(files)
        self._files: Files = ()
        self._builder = builder
        self._role = role
        self._talks = talks
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def build(self) -> Build:
        """Install the program; without `Build.files` there is none to run."""
        build = self._builder.build(self._box, self.language, self.sources)
        self._files = build.files
        return build

    def sound_box(self) -> Box:
        """The box with the program in it."""
        if not self._box.is_sound:
            self._stack.close()
            self._open()
            self._box.install(self._files)
        return self._box

    def _open(self) -> None:
        sandbox = self._builder.sandbox
        self._box: Box = self._stack.enter_context(
            sandbox.open(self.language.image, role=self._role, talks=self._talks)
        )


def included(files: Files, includes: Mapping[str, Files], language: str) -> Files:
    """A submission with the files that its problem adds to it, which win over its own.

    A submission of one file that is named like an added one keeps its code under another name.
    """
    extra = {file.name: file for name in ("default", language) for file in includes.get(name, ())}
    if len(files) == 1 and files[0].name in extra:
        files = (replace(files[0], name=f"solution{PurePosixPath(files[0].name).suffix}"),)
    return (*(file for file in files if file.name not in extra), *extra.values())
