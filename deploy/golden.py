"""`make test-languages`: golden programs and functions, in all languages or RUNNER_LANGUAGES."""

import os
import shlex

from deploy.local import boxes, checks, images, session
from deploy.local.console import Trouble, complain
from deploy.local.layout import HERE
from deploy.local.up import environment
from runners.languages import chosen

TESTS = (
    "tests/runners/test_golden.py",
    "tests/runners/test_languages.py",
    "tests/runners/functions/drivers",
)


def main() -> int:
    """Returns the exit code: 0 when every program got the verdict of its folder."""
    session.stop_on_signals()
    try:
        return test(chosen(os.environ.get("RUNNER_LANGUAGES") or "all"))
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except session.Stopped:
        return 130


def test(languages: list[str]) -> int:
    env = environment() | {"RUNNER_LANGUAGES": ",".join(languages)}
    extra = shlex.split(os.environ.get("PYTEST_ARGS", ""))
    argv = ("python", "-m", "pytest", *TESTS, "-q", *extra)
    images.families(languages)  # a wrong name stops us before anything is started
    with session.services(HERE):
        try:
            images.ensure(HERE, languages)
            return checks.report(checks.run(HERE.root, (checks.Step("languages", argv),), env))
        finally:
            boxes.remove_orphans()


if __name__ == "__main__":
    raise SystemExit(main())
