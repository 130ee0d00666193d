"""Static files as they are served: compressed once, under names that hold their hash.

`manage.py collectstatic` writes them to STATIC_ROOT. What is missing there is served from the
folders of the apps, uncompressed: a checkout works before its first `collectstatic`.
"""

import re
from collections.abc import Iterator
from typing import Any

from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.storage import CompressedManifestStaticFilesStorage

# esbuild has put a hash into these names, and the modules import each other by them.
_BUILT = re.compile(r"^website/[^/]+-[A-Z0-9]{8}\.(js|css)$")
# By these and by Django's 12 digits browsers keep a file for good.
IMMUTABLE = r"/website/[^/]+-[A-Z0-9]{8}\.(js|css)$|\.[0-9a-f]{12}\.\w+$"


class StaticFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Django's manifest storage for all files but the built ones, which have hashes already."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """The name with its hash; the plain one of a file that was not collected."""
        if _BUILT.match(name):
            return name
        try:
            return str(super().stored_name(name))
        except ValueError:
            return name

    def post_process(
        self, paths: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Iterator[tuple[str, str, bool]]:
        """Hash and compress; (name, new name, whether it was changed) for each file."""
        others = {name: place for name, place in paths.items() if not _BUILT.match(name)}
        yield from super().post_process(others, *args, **kwargs)
        if not kwargs.get("dry_run"):
            for name, compressed in self.compress_files(paths.keys() - others.keys()):
                yield name, compressed, True


class StaticFilesMiddleware(WhiteNoiseMiddleware):  # type: ignore[misc]
    """WhiteNoise that prefers what was collected, because that is compressed."""

    def add_file_to_dictionary(self, url: str, path: str, stat_cache: Any = None) -> None:
        """Serve this file at this address, unless another one is served there."""
        if url not in self.files:
            super().add_file_to_dictionary(url, path, stat_cache=stat_cache)
