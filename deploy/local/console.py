"""How the commands talk: one line for each thing done, one sentence for what went wrong."""

import os
import sys


class Trouble(Exception):  # noqa: N818 - it reads as what it is: raise Trouble("do this")
    """Something a person must put right. The message is one sentence that says how."""


def say(line: str) -> None:
    """Prints a line. A reader that went away (a terminal, a pipe) must not stop a clean-up."""
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except OSError:
        silence()


def complain(line: str) -> None:
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except OSError:
        silence()


def silence() -> None:
    """From now on output goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
