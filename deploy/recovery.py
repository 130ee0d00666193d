"""`make recovery`: every test of tests/recovery, the long ones too."""

import os
import shlex

from deploy.local import boxes, checks, images, session
from deploy.local.console import Trouble, complain
from deploy.local.layout import HERE
from deploy.local.up import environment

ARGV = ("python", "-m", "pytest", "tests/recovery", "-m", "slow or not slow")


def main() -> int:
    """Returns the exit code: 0 when everything was recovered from."""
    session.stop_on_signals()
    try:
        return recover()
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except session.Stopped:
        return 130


def recover() -> int:
    extra = tuple(shlex.split(os.environ.get("PYTEST_ARGS", "")))
    with session.services(HERE):
        try:
            images.ensure(HERE, images.wanted_languages())
            step = checks.Step("recovery", (*ARGV, *extra))
            return checks.report(checks.run(HERE.root, (step,), environment()))
        finally:
            boxes.remove_orphans()


if __name__ == "__main__":
    raise SystemExit(main())
