"""The Docker adapter of the Sandbox port: warm boxes for one worker slot, one per image family."""

import logging
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

from runners.boxes.box import DockerBox
from runners.boxes.engine import DockerEngine
from runners.boxes.spec import UIDS_PER_BOX, BoxSpec
from runners.sandbox import SandboxError

log = logging.getLogger(__name__)


class DockerSandbox:
    """Keeps one warm box per family, replaced after `box_uses` submissions or anything odd.

    Replacements are made by a background thread, so that the next submission finds one ready.
    """

    def __init__(self, engine: DockerEngine, spec: BoxSpec, *, box_uses: int = 200) -> None:
        self._spec = spec
        self._box_uses = min(box_uses, UIDS_PER_BOX)
        self._engine = engine
        self._warm: dict[str, Future[DockerBox]] = {}
        self._lock = threading.Lock()
        self._maker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="boxes")
        self.image_id = cache(engine.image_id)

    def warm(self, images: tuple[str, ...]) -> None:
        with self._lock:
            for image in images:
                if image not in self._warm:
                    self._warm[image] = self._make(image)

    @contextmanager
    def open(self, image: str) -> Iterator[DockerBox]:
        box = self._take(image)
        try:
            yield box
        finally:
            self._give_back(image, box)

    def close(self) -> None:
        """Remove every box and stop making them. Removals that are under way are waited for."""
        with self._lock:
            left = [future for future in self._warm.values() if not future.cancel()]
            self._warm.clear()
        self._maker.shutdown(wait=True)
        for future in left:
            if future.exception() is None:
                future.result().remove()
        self._engine.close()

    def _take(self, image: str) -> DockerBox:
        with self._lock:
            future = self._warm.pop(image, None) or self._make(image)
        box = future.result()
        if box.is_alive():
            return box
        box.remove()  # it died while it waited: the engine was restarted, say
        return self._engine.start_box(self._spec, image)

    def _give_back(self, image: str, box: DockerBox) -> None:
        if box.is_sound:
            with suppress(SandboxError):
                box.reset()
        ready: Future[DockerBox] = Future()
        ready.set_result(box)
        if box.is_sound and box.uses < self._box_uses:
            with self._lock:
                if self._warm.setdefault(image, ready) is ready:
                    return
        self._maker.submit(box.remove)
        self.warm((image,))

    def _make(self, image: str) -> Future[DockerBox]:
        return self._maker.submit(self._engine.start_box, self._spec, image)


def make_sandbox(*, owner: str, cpus: str, settings: Mapping[str, Any]) -> DockerSandbox:
    """A worker slot's sandbox. `settings`: box_memory_mb, runtime, box_uses."""
    spec = BoxSpec(
        owner=owner, cpus=cpus, memory_mb=settings["box_memory_mb"], runtime=settings["runtime"]
    )
    return DockerSandbox(DockerEngine(), spec, box_uses=settings["box_uses"])
