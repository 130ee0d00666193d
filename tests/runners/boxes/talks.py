"""Programs in Python that answer case after case, and asking them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from runners.boxes.box import DockerBox
from runners.sandbox import Answer, Command, Outcome

LOOP = """
import os, subprocess, sys, time
put, say = (lambda text: os.write(3, text.encode())), (lambda text: print(text, flush=True))
def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass
{before}
put("\\n")
for number, case in enumerate(sys.stdin, 1):
    case = case.strip()
    {each}
    put(case + "\\n")
{after}
"""


class Talk(NamedTuple):
    answers: list[Answer]
    outcome: Outcome

    @property
    def lines(self) -> list[bytes | None]:
        return [answer.line for answer in self.answers]


Converse = Callable[..., Talk]


def program(each: str = "pass", *, before: str = "", after: str = "") -> str:
    return LOOP.format(each=each, before=before, after=after)


def ask_all(box: DockerBox, command: Command, cases: Sequence[bytes]) -> Talk:
    answers: list[Answer] = []
    with box.session(command) as session:
        while len(answers) < len(cases):
            answers += session.ask(cases[len(answers) :])
            if answers[-1].line is None:
                break
        return Talk(answers, session.end())


def numbers(count: int) -> list[bytes]:
    return [b"%d\n" % number for number in range(count)]
