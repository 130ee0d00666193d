"""A web server that answers from a script and remembers what it was asked."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    is_cut: bool = False  # the connection is closed without an answer


@dataclass(slots=True)
class StandIn:
    url: str
    script: list[Reply]
    asked: list[tuple[str, str, dict[str, str], Any]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        return [path for _, path, _, _ in self.asked]


@contextmanager
def standing_in(*script: Reply) -> Iterator[StandIn]:
    stand_in = StandIn("", list(script))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            size = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(size)) if size else None
            stand_in.asked.append((self.command, self.path, dict(self.headers), body))
            reply = stand_in.script.pop(0)
            if reply.is_cut:
                self.close_connection = True
                return
            content = b"" if reply.body is None else json.dumps(reply.body).encode()
            self.send_response(reply.status)
            for name, value in {**reply.headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: Any) -> None:
            """The test looks for itself."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    stand_in.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield stand_in
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def status(state: str = "queued", **fields: Any) -> dict[str, Any]:
    return {"id": "7", "state": state, "verdict": None, "poll_after_ms": 10, **fields}


DONE = status("done", verdict="accepted", cases_done=2, cases_total=2, runtime_ms=3)
