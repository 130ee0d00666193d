"""`make attack`: the whole attack suite against real boxes, with a table at the end."""

import os
import shlex

from deploy.local import boxes, checks, images, session
from deploy.local.console import Trouble, complain
from deploy.local.layout import HERE
from deploy.local.up import environment


def main() -> int:
    """Returns the exit code: 0 when every attack was held."""
    session.stop_on_signals()
    try:
        return attack()
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except session.Stopped:
        return 130


def attack() -> int:
    env = environment() | {"ATTACKS": "all"}
    extra = tuple(shlex.split(os.environ.get("PYTEST_ARGS", "")))
    argv = ("python", "-m", "pytest", "tests/attacks", "-q", "--durations=5", *extra)
    with session.services(HERE):
        try:
            images.ensure(HERE, images.wanted_languages())
            return checks.report(checks.run(HERE.root, (checks.Step("attacks", argv),), env))
        finally:
            boxes.remove_orphans()


if __name__ == "__main__":
    raise SystemExit(main())
