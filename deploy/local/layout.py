"""Where things are.

var/services.env   the URLs and the secret that settings.py reads when the environment sets none
var/admin.json     the first admin's name, password and API token
var/services/      data of PostgreSQL and Redis; a link when they live elsewhere (see home.py)
var/storage/       test data of imported problems
var/cache/         compiled programs and test data cached by the worker
var/static/        static files of the site, where somebody collects them
var/log/           one file for each service and each image build
var/run/           locks, and the process id of a Docker Engine that we started
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one checkout."""

    root: Path

    @property
    def var(self) -> Path:
        return self.root / "var"

    @property
    def services(self) -> Path:
        return self.var / "services"

    @property
    def services_env(self) -> Path:
        return self.var / "services.env"

    @property
    def log(self) -> Path:
        return self.var / "log"

    @property
    def run(self) -> Path:
        return self.var / "run"

    def prepare(self) -> None:
        """Makes the folders that hold state."""
        for folder in (self.var, self.log, self.run, self.var / "static"):
            folder.mkdir(exist_ok=True)


HERE = Layout(Path(__file__).resolve().parents[2])
