"""`make up`: everything, in the foreground, until Ctrl-C.

1. services   2. images   3. migrations, sample problems, first admin   4. web and worker
"""

import os
import subprocess
import sys
from pathlib import Path

from deploy.local import boxes, images, ports, processes, session
from deploy.local.console import Trouble, say
from deploy.local.layout import Layout

# Docker Engine's socket is root's on many machines, so our worker may well be root; the programs
# that it judges never are. Celery would warn of it in six lines at every start.
QUIET = "ignore:You're running the worker with superuser privileges"


def up(layout: Layout) -> int:
    """Runs the whole judge; returns the exit code."""
    port = ports.web_port(os.environ)
    languages = images.wanted_languages()
    images.families(languages)  # a wrong name stops us before anything is started
    env = environment(port)
    say(f"The site will be at http://{ports.LOOPBACK}:{port}/ in a moment.")
    with session.services(layout):
        try:
            boxes.remove_orphans()
            images.ensure(layout, languages)
            _prepare_site(layout, env)
            return processes.run(
                layout.root / "deploy" / "Procfile",
                env=env,
                port=port,
                farewell=(
                    "Sign in as admin with the password in"
                    f" {layout.var / 'admin.json'}, or create an account.\nStop with Ctrl-C."
                ),
            )
        finally:
            boxes.remove_orphans()


def environment(port: int | None = None) -> dict[str, str]:
    """The environment of our processes: the programs of .venv come first."""
    programs = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": f"{programs}:{os.environ.get('PATH', os.defpath)}"}
    env.setdefault("PYTHONUNBUFFERED", "1")
    env.setdefault("PYTHONWARNINGS", QUIET)
    if port is not None:
        env["PORT"] = str(port)
    return env


def _prepare_site(layout: Layout, env: dict[str, str]) -> None:
    _manage(layout, env, "migrate", "--no-input", "--verbosity", "0")
    _manage(layout, env, "collectstatic", "--no-input", "--verbosity", "0")
    samples = sorted(p for p in (layout.root / "problems" / "samples").iterdir() if p.is_dir())
    if samples:
        _manage(layout, env, "import_problem", *(str(path) for path in samples))
    _manage(layout, env, "ensure_admin")


def _manage(layout: Layout, env: dict[str, str], command: str, *args: str) -> None:
    say(f"manage.py {command}")
    argv = (sys.executable, str(layout.root / "manage.py"), command, *args)
    if subprocess.run(
        argv, cwd=layout.root, env=env, stdin=subprocess.DEVNULL, check=False
    ).returncode:
        raise Trouble(f"manage.py {command} failed: see the lines above.")
