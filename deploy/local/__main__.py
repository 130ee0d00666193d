"""`python -m deploy.local <command>`: what the Makefile calls."""

import argparse
from collections.abc import Callable

from deploy.local import checks, cleaning, images, session
from deploy.local.console import Trouble, complain, say
from deploy.local.layout import HERE, Layout
from deploy.local.up import up

STOPPED_CODE = 130


def main() -> int:
    """Runs one command. Trouble is one sentence and exit code 1, a stop on request is quiet."""
    parser = argparse.ArgumentParser(prog="python -m deploy.local", description=__doc__)
    parser.add_argument("command", choices=sorted(COMMANDS))
    command = COMMANDS[parser.parse_args().command]
    session.stop_on_signals()
    try:
        return command(HERE)
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except session.Stopped:
        say("stopped")
        return STOPPED_CODE


def build_images(layout: Layout) -> int:
    with session.engine(layout):
        images.ensure(layout, images.wanted_languages())
    return 0


COMMANDS: dict[str, Callable[[Layout], int]] = {
    "up": up,
    "test": checks.test,
    "lint": checks.lint,
    "images": build_images,
    "clean": cleaning.clean,
}

if __name__ == "__main__":
    raise SystemExit(main())
