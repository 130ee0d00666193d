"""`judge`: submit from a terminal and watch the verdict come."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console

from judge_client import __version__, commands, config
from judge_client.errors import JudgeError
from judge_client.judge import Judge

Command = Callable[[Judge, argparse.Namespace, Console], int]
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0 accepted or done, 1 another verdict, 2 an error."""
    options = _parser().parse_args(argv)
    errors = Console(stderr=True)
    try:
        found = config.load(options.url)
        with Judge(found.url, found.token) as judge:
            command: Command = options.command
            return command(judge, options, Console())
    except JudgeError as error:
        errors.print(str(error), style="red", markup=False, highlight=False)
        return 2
    except EOFError:
        errors.print("There is nobody to ask: use --token.", style="red")
        return 2
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # `judge problems | head`: nobody reads any more
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="judge", description=__doc__, parents=[_common(url="", json=False)]
    )
    unsaid = argparse.SUPPRESS  # after the command, it must not undo what was said before it
    common = _common(url=unsaid, json=unsaid)
    parser.add_argument("--version", action="version", version=f"judge {__version__}")
    parsers = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Command, help_text: str) -> argparse.ArgumentParser:
        one = parsers.add_parser(name, help=help_text, parents=[common])
        one.set_defaults(command=command)
        return one

    _login(add("login", commands.login, "keep a token for a judge"))
    _problems(add("problems", commands.problems, "list problems"))
    add("show", commands.show, "show one problem").add_argument("problem", help="its slug")
    _solution(add("submit", commands.submit, "submit a solution and follow it"))
    run = add("run", commands.run, "run a solution without submitting it")
    _solution(run)
    run.add_argument("--input", type=Path, help="a file to run it on, in place of the samples")
    status = add("status", commands.status, "show how far a submission or a run is")
    status.add_argument("id")
    status.add_argument("--follow", action="store_true", help="until the verdict is there")
    status.add_argument("--no-push", action="store_true", help="poll, open no WebSocket")
    _submissions(add("submissions", commands.submissions, "list your submissions"))
    return parser


def _common(*, url: str, json: bool | str) -> argparse.ArgumentParser:
    """What may be said before a command and after it."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--url", default=url, help="the judge (else JUDGE_URL, else the one kept)")
    parser.add_argument(
        "--json", action="store_true", default=json, help="print JSON, one object a line"
    )
    return parser


def _login(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--username", default="")
    parser.add_argument("--token", default="", help="keep this token, ask for nothing")


def _problems(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--search", default="")
    parser.add_argument("--tag", default="")
    parser.add_argument("--difficulty", default="")


def _solution(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("problem", help="the problem's slug")
    parser.add_argument("file", type=Path, help="the solution")
    parser.add_argument("--language", default="", help="without it, the file's extension decides")
    parser.add_argument(
        "--no-follow", dest="follow", action="store_false", help="do not wait for the verdict"
    )
    parser.add_argument("--no-push", action="store_true", help="poll, open no WebSocket")


def _submissions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--problem", default="")
    parser.add_argument("--verdict", default="")
    parser.add_argument("--count", type=int, default=20, help="how many at most (20)")


if __name__ == "__main__":
    sys.exit(main())
