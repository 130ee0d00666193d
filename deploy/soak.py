"""`make soak MINUTES=N`: mixed load with faults at random, then an audit; prints figures."""

import argparse

from deploy.local import boxes, checks, images, session
from deploy.local.console import Trouble, complain
from deploy.local.layout import HERE
from deploy.local.up import environment

SOAK = checks.Step("soak", ("python", "-m", "pytest", "tests/recovery/test_soak.py", "-s", "-q"))


def main() -> int:
    """Returns the exit code: 0 when every submission ended once with the right verdict."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    minutes = parser.parse_args().minutes
    session.stop_on_signals()
    try:
        with session.services(HERE):
            try:
                images.ensure(HERE, images.wanted_languages())
                env = environment() | {"SOAK_MINUTES": str(minutes)}
                return checks.report(checks.run(HERE.root, (SOAK,), env))
            finally:
                boxes.remove_orphans()
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except session.Stopped:
        return 130


if __name__ == "__main__":
    raise SystemExit(main())
