"""Load as users make it: many solutions of known verdicts, posted once each whatever goes wrong."""

import random
import threading
import uuid
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

import requests

ANSWERS = frozenset({"accepted"})
KILLED = frozenset({"runtime_error", "memory_limit_exceeded", "time_limit_exceeded"})
C_RIGHT = (
    '#include <stdio.h>\nint main() { long a, b; scanf("%ld %ld", &a, &b); printf("%ld", a + b); }'
)
PROGRAMS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("python3", "print(sum(map(int, input().split())))", ANSWERS),
    ("python3", "import time; time.sleep(0.3); print(sum(map(int, input().split())))", ANSWERS),
    ("c", C_RIGHT, ANSWERS),
    ("python3", "print(7)", frozenset({"wrong_answer"})),
    ("c", "int main() { return 0; }", frozenset({"wrong_answer"})),
    ("python3", "print(1 / 0)", frozenset({"runtime_error"})),
    ("c", "int main() { return *(volatile int *)0; }", frozenset({"runtime_error"})),
    ("python3", "print('open'", frozenset({"compile_error"})),
    ("c", "int main() { return x; }", frozenset({"compile_error"})),
    ("python3", "while True: pass", frozenset({"time_limit_exceeded"})),
    ("python3", "while True: print('x' * 100000)", frozenset({"output_limit_exceeded"})),
    ("python3", "x = [0] * 10**9", KILLED),
    ("python3", "import os\nwhile True:\n    os.fork()", KILLED),
    (
        "python3",
        "import os, signal; os.kill(os.getppid(), signal.SIGKILL)",
        KILLED | ANSWERS | {"wrong_answer"},
    ),
)
MOST_WAITING = 4
PAUSES_S = (0.0, 0.02, 0.3, 1.0)  # between the posts of one user: bursts and silence


@dataclass(slots=True)
class Posted:
    """What was accepted: addresses and the verdicts that are right; keys that were posted."""

    wanted: dict[str, frozenset[str]] = field(default_factory=dict)
    keys: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


def keep_posting(url: str, token: str, stop: threading.Event, posted: Posted, seed: int) -> None:
    """One user, until told to stop. A post that got no answer is repeated with the same key."""
    choice = random.Random(seed)
    waiting: deque[str] = deque()
    with requests.Session() as client:
        client.headers["Authorization"] = f"Token {token}"
        while not stop.is_set():
            language, source, verdicts = choice.choice(PROGRAMS)
            salted = f"{source}\n{'#' if language == 'python3' else '//'} {choice.random()}"
            with posted.lock:
                posted.keys += 1
            name = _post(client, url, {"language": language, "source": salted})
            waiting.append(name)
            if len(waiting) > MOST_WAITING:
                _wait_for(client, waiting.popleft(), stop)
            with posted.lock:
                assert name not in posted.wanted, "two keys got one submission"
                posted.wanted[name] = verdicts
            stop.wait(choice.choice(PAUSES_S))


def _post(client: requests.Session, url: str, body: dict[str, str]) -> str:
    headers = {"Idempotency-Key": str(uuid.uuid4())}
    path = f"{url}/api/v1/problems/sums/submissions/"
    for pause_s in _pauses():
        try:
            answer = client.post(path, json=body, headers=headers, timeout=15)
        except requests.RequestException:
            answer = None
        if answer is not None and answer.status_code == requests.codes.accepted:
            return f"{url}/api/v1/submissions/{answer.json()['id']}"
        threading.Event().wait(pause_s if answer is None else _asked_to_wait_s(answer, pause_s))
    raise AssertionError("nobody accepted a submission for a minute")


def _asked_to_wait_s(answer: requests.Response, pause_s: float) -> float:
    """Who is too fast is told how long; nothing else but our own trouble is a reason to wait."""
    if answer.status_code == requests.codes.too_many_requests:
        return float(answer.headers["Retry-After"])
    assert answer.status_code >= requests.codes.server_error, answer.text
    return pause_s


def _wait_for(client: requests.Session, name: str, stop: threading.Event) -> None:
    """Until it is done, or nobody posts any more: users don't outrun the judge for ever."""
    while not stop.wait(0.2):
        try:
            answer = client.get(f"{name}/status/", params={"wait": "2"}, timeout=15)
        except requests.RequestException:
            continue
        if answer.ok and answer.json()["state"] == "done":
            return


def _pauses() -> Iterator[float]:
    for _ in range(120):
        yield 0.5
