"""How heavy and how fast pages are: `python -m deploy.bench.site_pages`, beside `make up`.

Lighthouse (npx fetches it from npm) loads each page as a phone on a slow network, and the bytes
that a first load transfers are those that Chromium counts. It ends with 1 if a goal is missed.
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.table import Table

from deploy.demo import default_url
from deploy.local import browser
from deploy.local.commands import need

LIGHTHOUSE = "lighthouse@12.2.3"  # 13 wants Node 22
CATEGORIES = {"performance": 95, "accessibility": 100, "best-practices": 100}  # least scores
MOST_LCP_MS, MOST_CLS = 1500, 0.02
MOST_KB = {"/": 30, "/problems/": 30, "/problems/jam-jars/": 200}
FLAGS = "--headless=new --no-sandbox --disable-background-networking --disable-component-update"
LIMIT_S = 180


@dataclass(frozen=True, slots=True)
class Measured:
    """One page: scores from 0 to 100, LCP in ms, CLS, transferred KB."""

    path: str
    scores: dict[str, float]
    lcp_ms: float
    cls: float
    kb: float

    def misses(self) -> list[str]:
        """The goals that the page does not reach."""
        found = [name for name, least in CATEGORIES.items() if self.scores[name] < least]
        found += ["LCP"] if self.lcp_ms > MOST_LCP_MS else []
        found += ["CLS"] if self.cls > MOST_CLS else []
        return found + (["bytes"] if self.kb > MOST_KB[self.path] else [])


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--url", default=default_url())
    url = options.parse_args().url
    pages = [measure(url, path) for path in MOST_KB]
    Console().print(_table(pages))
    return 1 if any(page.misses() for page in pages) else 0


def measure(url: str, path: str) -> Measured:
    """Load the page once. Raises CalledProcessError if Lighthouse fails."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "report.json"
        command = (need("npx"), "--yes", LIGHTHOUSE, url + path, f"--output-path={target}")
        flags = ("--output=json", "--quiet", f"--chrome-flags={FLAGS}")
        chosen = f"--only-categories={','.join(CATEGORIES)}"
        env = os.environ | {"CHROME_PATH": browser.path() or ""}
        subprocess.run((*command, *flags, chosen), env=env, check=True, timeout=LIMIT_S)
        return _measured(path, json.loads(target.read_text()))


def _measured(path: str, report: dict[str, Any]) -> Measured:
    audits = report["audits"]
    return Measured(
        path=path,
        scores={name: report["categories"][name]["score"] * 100 for name in CATEGORIES},
        lcp_ms=audits["largest-contentful-paint"]["numericValue"],
        cls=audits["cumulative-layout-shift"]["numericValue"],
        kb=audits["total-byte-weight"]["numericValue"] / 1024,
    )


def _table(pages: list[Measured]) -> Table:
    table = Table("page", *CATEGORIES, "LCP ms", "CLS", "KB", "short of")
    for page in pages:
        scores = (f"{page.scores[name]:.0f}" for name in CATEGORIES)
        figures = (f"{page.lcp_ms:.0f}", f"{page.cls:.3f}", f"{page.kb:.1f}")
        table.add_row(page.path, *scores, *figures, ", ".join(page.misses()))
    return table


if __name__ == "__main__":
    sys.exit(main())
