"""Docker Engine over TLS: a real engine behind a proxy with a certificate of the test."""

import os
import select
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from runners.boxes.engine import DockerEngine
from runners.boxes.sandbox import DockerSandbox
from runners.boxes.spec import BoxSpec
from runners.contract import Limits
from runners.sandbox import Command

pytestmark = pytest.mark.docker

ENGINE = "/var/run/docker.sock"
HELLO = Command(argv=("/usr/bin/python3", "-c", "print(input())"), limits=Limits())


def relay(plain: socket.socket, context: ssl.SSLContext) -> None:
    """Carry one connection to the engine and back, until either side ends."""
    with suppress(OSError), closing(plain), socket.socket(socket.AF_UNIX) as engine:
        engine.connect(ENGINE)
        with context.wrap_socket(plain, server_side=True) as client:
            while True:
                pending = bool(client.pending())
                ready = [client] if pending else select.select([client, engine], [], [])[0]
                for source in ready:
                    data = source.recv(1 << 16)
                    if not data:
                        return
                    (engine if source is client else client).sendall(data)


def serve(listener: socket.socket, context: ssl.SSLContext) -> None:
    with suppress(OSError):  # it was closed
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=relay, args=(connection, context), daemon=True).start()


@pytest.fixture
def tls_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """DOCKER_HOST is the engine of this machine, behind TLS that wants a client's certificate."""
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    words = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "1",
        "-subj",
        "/CN=127.0.0.1",
    ]
    words += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key)]
    subprocess.run((*words, "-out", str(certificate)), check=True, capture_output=True)
    shutil.copy(certificate, tmp_path / "ca.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    context.load_verify_locations(certificate)
    context.verify_mode = ssl.CERT_REQUIRED
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, args=(listener, context), daemon=True).start()
        port = listener.getsockname()[1]
        for bundle in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):  # they win over DOCKER_CERT_PATH
            monkeypatch.delenv(bundle, raising=False)
        monkeypatch.setenv("DOCKER_HOST", f"tcp://127.0.0.1:{port}")
        monkeypatch.setenv("DOCKER_TLS_VERIFY", "1")
        monkeypatch.setenv("DOCKER_CERT_PATH", str(tmp_path))
        yield
        listener.shutdown(socket.SHUT_RDWR)


@pytest.mark.usefixtures("tls_engine")
class TestAnEngineOverTls:
    def test_serves_one_submission_after_another_in_one_box(self) -> None:
        sandbox = DockerSandbox(DockerEngine(), BoxSpec(owner=f"cli-{os.getpid()}"))
        with closing(sandbox):
            containers = set()
            for number in range(3):
                with sandbox.open("python3") as box:
                    text = f"{number}" * 100_000
                    assert box.run(HELLO, text.encode()).stdout.decode() == f"{text}\n"
                    containers.add(box.container)

        assert len(containers) == 1

    def test_notices_a_box_that_died_while_it_waited(self) -> None:
        sandbox = DockerSandbox(DockerEngine(), BoxSpec(owner=f"cli-{os.getpid()}"))
        with closing(sandbox):
            with sandbox.open("python3") as box:
                dead = box.container
            engine = DockerEngine()
            engine.remove(dead)
            engine.close()
            with sandbox.open("python3") as box:
                assert box.run(HELLO, b"again").stdout == b"again\n"
                assert box.container != dead
