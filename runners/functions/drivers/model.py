"""What a driver is: starter code, and a whole program around what the user wrote.

The program speaks lines. It reads cases from standard input and answers on descriptor 3:

    out  an empty line, once it is ready
    in   a case: one line a parameter, JSON; of a class problem the names, then the arguments
    out  the answer: one line of JSON; of a class problem a list with an entry for each name
    ...  until the end of its input

What the user wrote runs when the first case is there, and not before: its start is a part of that
case. Where a language runs some of it before `main`, the driver says so (`runs_early`).
The next case comes when the answer is out. Before it writes an answer, the program flushes what the
user printed: standard output and error are the user's alone. JSON is UTF-8 without spaces between
tokens, and has only the escapes that JSON asks for; numbers of type double are printed so that they
can be read back exactly, in at most 32 characters (runners/functions/bounds.py), and nan, inf and
-inf are `NaN`, `Infinity` and `-Infinity`. What throws, crashes: a message on standard error and an
exit code other than 0. So does a function that returns how many elements of a parameter count, if
that is not a number from 0 to the length of the array.
"""

from collections.abc import Callable
from dataclasses import dataclass

from runners.contract import SourceFile
from runners.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """The driver of one language (a slug of `runners.languages`).

    `starter` is what LeetCode's editor shows. `program` makes the files of the whole program
    around what the user wrote; errors name the user's own lines. `runs_early`: what the user wrote
    may run before the program is ready, so that the whole start is charged to the first case.
    """

    language: str
    starter: Callable[[Signature], str]
    program: Callable[[Signature, str], tuple[SourceFile, ...]]
    runs_early: bool = False
