"""What each command of `judge` does; returns the exit code: 0 good, 1 another verdict."""

import argparse
import getpass
import json
import sys
from pathlib import Path
from typing import Any

from rich.console import Console

from judge_client import config, screens
from judge_client.errors import ApiError, JudgeError
from judge_client.judge import Judge
from judge_client.values import Kind, Status

Options = argparse.Namespace
NOT_FOUND = 404
SPELLINGS = {"cc": "cpp", "cxx": "cpp", "c++": "cpp", "mjs": "js", "cjs": "js", "py3": "py"}


def login(judge: Judge, options: Options, console: Console) -> int:
    """Keep a token that the judge takes: the one given, or that of a name and a password."""
    if options.token:
        judge.use_token(options.token)
    else:
        username = options.username or input("user name: ")
        judge.login(username, getpass.getpass("password: "))
    name = str(judge.me()["username"])
    file = config.save(config.Config(judge.url, judge.token))
    if options.json:
        _print_json({"username": name, "url": judge.url})
    else:
        text = f"You are {name} at {judge.url}. The token is kept in {file}."
        console.print(text, highlight=False, markup=False)
    return 0


def problems(judge: Judge, options: Options, console: Console) -> int:
    wanted = {"search": options.search, "tag": options.tag, "difficulty": options.difficulty}
    found = list(judge.problems(**{name: value for name, value in wanted.items() if value}))
    if options.json:
        _print_json(*(one.raw for one in found))
    else:
        console.print(screens.problems(found))
    return 0


def show(judge: Judge, options: Options, console: Console) -> int:
    value = judge.problem(options.problem)
    if options.json:
        _print_json(value)
    else:
        console.print(screens.problem(value))
    return 0


def submit(judge: Judge, options: Options, console: Console) -> int:
    source = _read(options.file)
    language = options.language or language_of(options.file, judge)
    status = judge.submit(options.problem, source, language)
    return _end(judge, options, console, status)


def run(judge: Judge, options: Options, console: Console) -> int:
    given = _read(options.input) if options.input else None
    source = _read(options.file)
    language = options.language or language_of(options.file, judge)
    return _end(judge, options, console, judge.run(options.problem, source, language, given=given))


def status(judge: Judge, options: Options, console: Console) -> int:
    return _end(judge, options, console, _found(judge, options.id))


def submissions(judge: Judge, options: Options, console: Console) -> int:
    wanted = {"problem": options.problem, "verdict": options.verdict}
    filters = {name: value for name, value in wanted.items() if value}
    found = judge.submissions(count=options.count, **filters)
    if options.json:
        _print_json(*found)
    else:
        console.print(screens.submissions(found))
    return 0


def language_of(file: Path, judge: Judge) -> str:
    """The served language whose extension the file has."""
    served = {str(one["extension"]).lstrip("."): str(one["slug"]) for one in judge.languages()}
    extension = file.suffix.lstrip(".").lower()
    found = served.get(extension) or served.get(SPELLINGS.get(extension, ""))
    if found is None:
        known = ", ".join(sorted(f".{one}" for one in served))
        raise JudgeError(
            f"No language here has the extension of {file.name} ({known}): use --language."
        )
    return found


def _found(judge: Judge, one: str) -> Status:
    """The status of a submission, or else of a run, of this id."""
    try:
        return judge.status(one)
    except ApiError as error:
        if error.status != NOT_FOUND:
            raise
    return judge.status(one, kind=Kind.RUN)


def _end(judge: Judge, options: Options, console: Console, first: Status) -> int:
    """Follow if that is asked for, then say what is known."""
    last = first
    if options.follow and options.no_push and not (options.json or console.is_terminal):
        last = judge.wait(first)  # nobody sees progress: one request is held until the end
    elif options.follow:
        with screens.following(console) as progress:
            for one in judge.follow(first, push=not options.no_push):
                last = progress.status = one
                if options.json and not one.is_final:
                    _print_json(one.raw)
    if options.json:
        _print_json(judge.submission(last.id, kind=last.kind) if last.is_final else last.raw)
    else:
        _print_end(judge, console, last)
    return 0 if last.verdict == "accepted" or not last.is_final or _is_run(last) else 1


def _is_run(last: Status) -> bool:
    return last.kind is Kind.RUN and last.verdict is None


def _print_end(judge: Judge, console: Console, last: Status) -> None:
    console.print(last.id, style="dim", highlight=False)
    console.print(screens.verdict(last))
    is_accepted = last.verdict == "accepted"
    if last.is_final and (last.kind is Kind.RUN or not is_accepted):
        detail = judge.submission(last.id, kind=last.kind)
        shown = screens.outputs(detail) if is_accepted else screens.failure(detail)
        if shown is not None:
            console.print(shown)


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode()
    except OSError as error:
        raise JudgeError(f"{file} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise JudgeError(f"{file} is not text in UTF-8.") from error


def _print_json(*values: Any) -> None:
    for value in values:
        sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()
